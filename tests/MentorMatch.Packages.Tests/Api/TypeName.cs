using System.Reflection;

namespace MentorMatch.Packages.Tests.Api;

/// <summary>Types as C# spells them, with what may be null.</summary>
internal static class TypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    /// <summary>A type whose nullability is not known or does not matter.</summary>
    public static string Of(Type type) => Of(type, nullability: null);

    /// <summary>A type with the nullability of the place where it stands.</summary>
    public static string Of(Type type, NullabilityInfo? nullability)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability?.ElementType ?? nullability);
        }

        bool mayBeNull = nullability is { ReadState: NullabilityState.Nullable } or { WriteState: NullabilityState.Nullable };
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Of(value)}?";
        }

        return Plain(type, nullability) + (mayBeNull && !type.IsValueType ? "?" : "");
    }

    private static string Plain(Type type, NullabilityInfo? nullability)
    {
        if (Keywords.TryGetValue(type, out string? keyword))
        {
            return keyword;
        }

        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!, nullability?.ElementType)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        Type[] arguments = type.GetGenericArguments();
        if (type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true)
        {
            return $"({string.Join(", ", arguments.Select((argument, k) => Of(argument, At(nullability, k))))})";
        }

        string outer = type.IsNested ? $"{Plain(type.DeclaringType!, null)}." : "";
        string name = type.Name.Split('`')[0];
        return arguments.Length == 0
            ? outer + name
            : $"{outer}{name}<{string.Join(", ", arguments.Select((argument, k) => Of(argument, At(nullability, k))))}>";
    }

    private static NullabilityInfo? At(NullabilityInfo? nullability, int argument) =>
        nullability is not null && argument < nullability.GenericTypeArguments.Length ? nullability.GenericTypeArguments[argument] : null;
}
