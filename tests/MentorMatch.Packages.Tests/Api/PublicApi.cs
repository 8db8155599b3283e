using System.Reflection;
using System.Text;

namespace MentorMatch.Packages.Tests.Api;

/// <summary>Everything that users of an assembly can see, as text in an order that does not depend on the compiler.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Renders an assembly.</summary>
    public static string Of(Assembly assembly) => Of(assembly.GetExportedTypes());

    /// <summary>Renders types.</summary>
    public static string Of(IEnumerable<Type> types)
    {
        StringBuilder text = new();
        MemberLine line = new();
        foreach (
            IGrouping<string, Type> group in types.GroupBy(type => type.Namespace ?? "").OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            text.Append("namespace ").Append(group.Key).Append(";\n\n");
            foreach (Type type in group.OrderBy(type => type.FullName, StringComparer.Ordinal))
            {
                Append(text, type, line);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Type type, MemberLine line)
    {
        string[] members = type.IsEnum
            ? [.. Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), null)},")]
            : [.. type.GetMembers(Declared).Select(line.Of).OfType<string>().Order(StringComparer.Ordinal)];
        string outer = type.DeclaringType is { } around ? $"    // inside {around.Name.Split('`')[0]}" : "";
        text.Append(TypeLine.Of(type)).Append(outer).Append('\n').Append("{\n");
        foreach (string member in members)
        {
            text.Append("    ").Append(member).Append('\n');
        }

        text.Append("}\n\n");
    }
}
