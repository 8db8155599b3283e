using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace MentorMatch.Packages.Tests.Api;

/// <summary>Members as lines that read like C#.</summary>
internal sealed class MemberLine
{
    // Not thread-safe, and it keeps what it has seen: one a rendering.
    private readonly NullabilityInfoContext nullability = new();

    /// <summary>The line of a member; <see langword="null"/> for one that users cannot call or that the compiler made.</summary>
    public string? Of(MemberInfo member) =>
        member switch
        {
            FieldInfo field => IsOpen(field) && !field.IsSpecialName ? Field(field) : null,
            PropertyInfo property => Property(property),
            EventInfo happening => IsOpen(happening.AddMethod)
                ? $"{Scope(happening.AddMethod!)}event {TypeName.Of(happening.EventHandlerType!)} {happening.Name};"
                : null,
            ConstructorInfo made => IsOpen(made) && !made.IsDefined(typeof(CompilerGeneratedAttribute))
                ? $"{Scope(made)}{made.DeclaringType!.Name.Split('`')[0]}({Parameters(made.GetParameters())});"
                : null,
            MethodInfo method => IsOpen(method) && (!method.IsSpecialName || IsOperator(method)) && !IsOfRecords(method)
                ? Method(method)
                : null,
            _ => null,
        };

    public string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(Parameter));

    private string Field(FieldInfo field)
    {
        string type = TypeName.Of(field.FieldType, nullability.Create(field));
        return field.IsLiteral
            ? $"{Scope(field)}const {type} {field.Name} = {Literal(field.GetRawConstantValue(), field.FieldType)};"
            : $"{Scope(field)}{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{type} {field.Name};";
    }

    private string? Property(PropertyInfo property)
    {
        MethodInfo? get = IsOpen(property.GetMethod) ? property.GetMethod : null;
        MethodInfo? set = IsOpen(property.SetMethod) ? property.SetMethod : null;
        if ((get ?? set) is not { } accessor || property.Name is "EqualityContract")
        {
            return null;
        }

        bool isInit = set?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        string type = TypeName.Of(property.PropertyType, nullability.Create(property));
        ParameterInfo[] indexes = property.GetIndexParameters();
        string name = indexes.Length > 0 ? $"this[{Parameters(indexes)}]" : property.Name;
        string by = property.PropertyType.IsByRef ? "ref readonly " : "";
        return $"{Scope(accessor)}{required}{by}{type} {name} {{ {(get is null ? "" : "get; ")}{(set is null ? "" : isInit ? "init; " : "set; ")}}}";
    }

    private string Method(MethodInfo method)
    {
        string returns = TypeName.Of(method.ReturnType, nullability.Create(method.ReturnParameter));
        Type[] arguments = method.GetGenericArguments();
        string generic = arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(argument => argument.Name))}>";
        string extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return $"{Scope(method)}{returns} {Name(method)}{generic}({extension}{Parameters(method.GetParameters())}){new TypeLine.Constraints(arguments)};";
    }

    private string Parameter(ParameterInfo parameter)
    {
        string by = parameter switch
        {
            { IsOut: true } => "out ",
            { ParameterType.IsByRef: true, IsIn: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ => parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "",
        };
        string value = parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue, parameter.ParameterType)}" : "";
        return $"{by}{TypeName.Of(parameter.ParameterType, nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private static string Literal(object? value, Type type)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
            string text => $"\"{text}\"",
            char letter => $"'{letter}'",
            bool flag => flag ? "true" : "false",
            _ when plain.IsEnum => $"{TypeName.Of(plain)}.{Enum.ToObject(plain, value)}",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
    }

    private static string Name(MethodInfo method) =>
        method.Name switch
        {
            "op_Implicit" => "implicit operator",
            "op_Explicit" => "explicit operator",
            "op_Equality" => "operator ==",
            "op_Inequality" => "operator !=",
            "op_LessThan" => "operator <",
            "op_GreaterThan" => "operator >",
            "op_LessThanOrEqual" => "operator <=",
            "op_GreaterThanOrEqual" => "operator >=",
            "op_Addition" => "operator +",
            "op_Subtraction" or "op_UnaryNegation" => "operator -",
            "op_Multiply" => "operator *",
            _ => method.Name,
        };

    private static bool IsOperator(MethodInfo method) => method.Name.StartsWith("op_", StringComparison.Ordinal);

    // What every record has, and says nothing about this one.
    private static bool IsOfRecords(MethodInfo method) =>
        method.IsDefined(typeof(CompilerGeneratedAttribute)) || method.Name is "<Clone>$" or "PrintMembers";

    private static string Scope(MemberInfo member) =>
        member switch
        {
            { DeclaringType.IsInterface: true } => "",
            FieldInfo field => field.IsPublic ? "public " : "protected ",
            MethodBase method => (method.IsPublic ? "public " : "protected ") + Kind(method),
            _ => "",
        };

    private static string Kind(MethodBase method)
    {
        if (method.IsStatic)
        {
            return method.IsAbstract ? "static abstract " : "static ";
        }

        if (!method.IsVirtual || method is not MethodInfo own)
        {
            return "";
        }

        bool isOverride = own.GetBaseDefinition() != own;
        return own switch
        {
            { IsAbstract: true } => isOverride ? "abstract override " : "abstract ",
            { IsFinal: true } => isOverride ? "sealed override " : "",
            _ when isOverride => "override ",
            _ => own.DeclaringType!.IsSealed ? "" : "virtual ",
        };
    }

    private static bool IsOpen(FieldInfo field) => field.IsPublic || (IsInheritable(field) && (field.IsFamily || field.IsFamilyOrAssembly));

    private static bool IsOpen(MethodBase? method) =>
        method is not null && (method.IsPublic || (IsInheritable(method) && (method.IsFamily || method.IsFamilyOrAssembly)));

    private static bool IsInheritable(MemberInfo member) => member.DeclaringType is { IsSealed: false };
}
