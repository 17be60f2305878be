using System.Text;

namespace SecureTools.Shared.Schema;

/// <summary>
/// A schema that the generator wrote, taken apart. Names, texts and numbers stay as they are written, escapes included.
/// An object has members, an array has items, and everything else is its text.
/// </summary>
internal sealed class JsonTree
{
    private JsonTree(string text) => Text = text;

    /// <summary>The text of a value that is no object and no array.</summary>
    public string Text { get; }

    public List<(string Name, JsonTree Value)>? Members { get; private set; }

    public List<JsonTree>? Items { get; private set; }

    public bool IsText => Text.Length > 0 && Text[0] == '"';

    /// <summary>Text without its quotes, or the value as it is written: what can stand inside of another text.</summary>
    public string Inner => IsText ? Text.Substring(1, Text.Length - 2) : string.Join("\\u0022", ToString().Split('"'));

    public static JsonTree Value(string text) => new(text);

    public static JsonTree Object(IEnumerable<(string Name, JsonTree Value)> members) => new("") { Members = [.. members] };

    public static JsonTree Array(params IEnumerable<JsonTree> items) => new("") { Items = [.. items] };

    public static JsonTree Parse(string json)
    {
        var at = 0;
        return Parse(json, ref at);
    }

    public JsonTree? Member(string name) => Members?.Find(member => member.Name == name).Value;

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    private void Write(StringBuilder text)
    {
        if (Members is not null)
        {
            text.Append('{');
            WriteAll(text, Members, static (to, member) =>
            {
                to.Append('"').Append(member.Name).Append("\":");
                member.Value.Write(to);
            });
            text.Append('}');
        }
        else if (Items is not null)
        {
            text.Append('[');
            WriteAll(text, Items, static (to, item) => item.Write(to));
            text.Append(']');
        }
        else
        {
            text.Append(Text);
        }
    }

    private static void WriteAll<T>(StringBuilder text, List<T> parts, Action<StringBuilder, T> write)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            write(text, parts[i]);
        }
    }

    /// <summary>What is parsed was written without blanks, and is well-formed.</summary>
    private static JsonTree Parse(string json, ref int at)
    {
        switch (json[at])
        {
            case '{':
                var members = new List<(string, JsonTree)>();
                for (at++; json[at] != '}'; at += json[at] == ',' ? 1 : 0)
                {
                    var name = Scalar(json, ref at);
                    at++;
                    members.Add((name.Substring(1, name.Length - 2), Parse(json, ref at)));
                }

                at++;
                return Object(members);
            case '[':
                var items = new List<JsonTree>();
                for (at++; json[at] != ']'; at += json[at] == ',' ? 1 : 0)
                {
                    items.Add(Parse(json, ref at));
                }

                at++;
                return Array(items);
            default:
                return Value(Scalar(json, ref at));
        }
    }

    private static string Scalar(string json, ref int at)
    {
        var start = at;
        if (json[at] == '"')
        {
            for (at++; json[at] != '"'; at += json[at] == '\\' ? 2 : 1)
            {
                // A quote behind a backslash does not end the text.
            }

            at++;
        }
        else
        {
            while (at < json.Length && json[at] is not (',' or '}' or ']'))
            {
                at++;
            }
        }

        return json.Substring(start, at - start);
    }
}
