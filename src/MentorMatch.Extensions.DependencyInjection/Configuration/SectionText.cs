using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MentorMatch.People;
using Microsoft.Extensions.Configuration;

namespace MentorMatch.Configuration;

/// <summary>A configuration section written as the JSON of a policy, one token a line, so that the line of a problem leads back to the key.</summary>
/// <remarks>The reader of policy files then judges both alike: what is wrong in a file is wrong in configuration, in the same words.</remarks>
internal sealed class SectionText
{
    private const string TypeKey = "type";

    private readonly StringBuilder text = new();
    private readonly List<(string Path, string Member)> lines = [];

    private SectionText() { }

    /// <summary>The JSON.</summary>
    public string Json => text.ToString();

    /// <summary>The text of a policy.</summary>
    public static SectionText Of(IConfigurationSection section, SchemaNode policy)
    {
        SectionText written = new();
        written.Value(section, policy, "");
        return written;
    }

    /// <summary>The text of a policy that has a format and nothing else.</summary>
    public static SectionText OfFormat(IConfigurationSection section, SchemaNode policy)
    {
        SectionText written = new();
        written.Line("{\"objective\":\"best-total\",\"format\":", section.Path, "");
        written.Value(section, policy.Member("format").Schema, "format");
        written.Line("}", section.Path, "");
        return written;
    }

    /// <summary>A problem of the text in words that name the key.</summary>
    public string Placed(DataProblem problem)
    {
        (string path, string member) = lines[Math.Clamp((problem.Line ?? 1) - 1, 0, lines.Count - 1)];

        // The path says already in which member it is.
        int last = member.LastIndexOf('.');
        string around = last < 0 ? "" : $"{member[..last]}: ";
        string message =
            around.Length > 0 && problem.Message.StartsWith(around, StringComparison.Ordinal)
                ? problem.Message[around.Length..]
                : problem.Message;
        return $"{path}: {message}.{(problem.Maybe is null ? "" : $" Maybe {problem.Maybe}.")}";
    }

    private void Value(IConfigurationSection section, SchemaNode schema, string member)
    {
        IConfigurationSection[] children = [.. section.GetChildren()];
        bool isBlank = children.Length == 0 && string.IsNullOrEmpty(section.Value);
        if (schema.IsList && (children.Length > 0 || isBlank))
        {
            Line("[", section.Path, member);
            for (int k = 0; k < children.Length; k++)
            {
                Separate(k, section.Path, member);
                Value(children[k], schema.Item, string.Create(CultureInfo.InvariantCulture, $"{member}[{k}]"));
            }

            Line("]", section.Path, member);
        }
        else if (children.Length > 0 || (schema.IsObject && isBlank))
        {
            Object(section, children, schema, member);
        }
        else
        {
            Line(Literal(section.Value, schema), section.Path, member);
        }
    }

    private void Object(IConfigurationSection section, IConfigurationSection[] children, SchemaNode schema, string member)
    {
        Line("{", section.Path, member);
        SchemaNode branch = schema.Branch(section[TypeKey]);
        for (int k = 0; k < children.Length; k++)
        {
            Separate(k, section.Path, member);
            (string name, SchemaNode inner) = branch.Member(children[k].Key);
            string path = member.Length == 0 ? name : $"{member}.{name}";
            Line($"{Quoted(name.Equals(TypeKey, StringComparison.OrdinalIgnoreCase) ? TypeKey : name)}:", children[k].Path, path);
            Value(children[k], inner, path);
        }

        Line("}", section.Path, member);
    }

    private void Separate(int position, string path, string member)
    {
        if (position > 0)
        {
            Line(",", path, member);
        }
    }

    private void Line(string token, string path, string member)
    {
        text.Append(token).Append('\n');
        lines.Add((path, member));
    }

    private static string Literal(string? value, SchemaNode schema)
    {
        if (value is null)
        {
            return "null";
        }

        if (schema.IsNumber && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        return schema.IsBoolean && bool.TryParse(value, out bool flag) ? (flag ? "true" : "false") : Quoted(value);
    }

    private static string Quoted(string value) => $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
