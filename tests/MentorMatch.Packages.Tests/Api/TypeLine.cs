using System.Reflection;

namespace MentorMatch.Packages.Tests.Api;

/// <summary>Types as the line that declares them.</summary>
internal static class TypeLine
{
    /// <summary>The line of a type, without a brace.</summary>
    public static string Of(Type type)
    {
        string[] bases =
        [
            .. type is { IsClass: true, BaseType: { } parent } && parent != typeof(object) ? [TypeName.Of(parent)] : Array.Empty<string>(),
            .. Own(type).Select(TypeName.Of).Order(StringComparer.Ordinal),
        ];
        string inherits = bases.Length == 0 ? "" : $" : {string.Join(", ", bases)}";
        string arguments = type.IsGenericTypeDefinition ? new Constraints(type.GetGenericArguments()).ToString() : "";
        return $"public {Kind(type)} {Name(type)}{inherits}{arguments}";
    }

    private static string Name(Type type)
    {
        string name = type.Name.Split('`')[0];
        return type.IsGenericTypeDefinition ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Variant))}>" : name;
    }

    private static string Variant(Type argument) =>
        (argument.GenericParameterAttributes & GenericParameterAttributes.VarianceMask) switch
        {
            GenericParameterAttributes.Covariant => "out ",
            GenericParameterAttributes.Contravariant => "in ",
            _ => "",
        } + argument.Name;

    private static string Kind(Type type)
    {
        return type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => IsReadOnly(type) ? "readonly struct" : "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            _ => $"{(type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "")}{(IsRecord(type) ? "record" : "class")}",
        };
    }

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool IsReadOnly(Type type) =>
        type.IsDefined(typeof(System.Runtime.CompilerServices.IsReadOnlyAttribute), inherit: false);

    /// <summary>The interfaces that the type itself names: none that come with a base or with another interface, and none of nobody's business.</summary>
    private static IEnumerable<Type> Own(Type type)
    {
        if (type.IsEnum)
        {
            return [];
        }

        Type[] all = [.. type.GetInterfaces().Where(each => each.IsVisible)];
        HashSet<Type> implied = [.. all.SelectMany(each => each.GetInterfaces()), .. type.BaseType?.GetInterfaces() ?? []];

        // Every record is equal by value; the word says it.
        return all.Where(each => !implied.Contains(each) && !(IsRecord(type) && each == typeof(IEquatable<>).MakeGenericType(type)));
    }

    /// <summary>What generic arguments must be.</summary>
    internal sealed class Constraints(Type[] arguments)
    {
        public override string ToString() => string.Concat(arguments.Select(Of));

        private static string Of(Type argument)
        {
            if (!argument.IsGenericParameter)
            {
                return "";
            }

            GenericParameterAttributes special = argument.GenericParameterAttributes;
            string[] parts =
            [
                .. special.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"] : Array.Empty<string>(),
                .. special.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? ["struct"] : Array.Empty<string>(),
                .. argument.GetGenericParameterConstraints().Where(each => each != typeof(ValueType)).Select(TypeName.Of),
                .. special.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint)
                && !special.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint)
                    ? ["new()"]
                    : Array.Empty<string>(),
            ];
            return parts.Length == 0 ? "" : $" where {argument.Name} : {string.Join(", ", parts)}";
        }
    }
}
