using System.Globalization;
using System.Text;
using SecureTools.Tests.Differential.Text;

namespace SecureTools.Tests.Differential.Oracle;

/// <summary>
/// Puts small numbers in the place of all numbers of a tool's schema and instances, so that a validator that calculates in binary64 judges each of them
/// exactly. What JSON Schema asks of a number is its order, its equality and whether it is whole; all three are kept: the number that comes at place
/// <c>n</c> of all becomes <c>n</c>, or <c>n.5</c> when it is not whole. <c>multipleOf</c> asks for more and is refused.
/// </summary>
internal sealed class NumberRanks
{
    private static readonly HashSet<string> _bounds = new(StringComparer.Ordinal) { "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" };
    private static readonly HashSet<string> _values = new(StringComparer.Ordinal) { "enum", "const" };
    private static readonly HashSet<string> _maps = new(StringComparer.Ordinal) { "properties", "patternProperties", "$defs", "dependentSchemas" };

    private readonly Dictionary<ExactNumber, string> _ranks = [];
    private readonly NumberReading _reading;
    private readonly JsonNode _schema;

    public NumberRanks(JsonNode schema, IEnumerable<JsonNode> instances, NumberReading reading)
    {
        _reading = reading;
        _schema = schema;
        var numbers = new HashSet<ExactNumber>();
        Schema(schema, number => Note(number, numbers));
        foreach (var node in instances.SelectMany(instance => instance.All).Where(node => node.Kind == JsonKind.Number))
        {
            Note(node.Number, numbers);
        }

        foreach (var number in numbers.Order(ExactNumber.Order))
        {
            _ranks[number] = _ranks.Count.ToString(CultureInfo.InvariantCulture) + (number.IsWhole ? "" : ".5");
        }
    }

    public string Schema() => Named(Schema(_schema, Rank));

    public string Instance(JsonNode instance)
    {
        var text = new StringBuilder();
        instance.Write(text, Rank);
        return Named(text.ToString());
    }

    /// <summary>The validator leaves this one name out of its schemas, to be safe from what it means in its language; another of the same length does not.</summary>
    private static string Named(string json) => json.Replace("\"__proto__\"", "\"__pr0t0__\"", StringComparison.Ordinal);

    private string Rank(ExactNumber number) => _ranks[Read(number)];

    private string Note(ExactNumber number, HashSet<ExactNumber> numbers)
    {
        numbers.Add(Read(number));
        return "0";
    }

    private ExactNumber Read(ExactNumber number) => _reading.Read(number) ?? number;

    private static string Schema(JsonNode schema, Func<ExactNumber, string> number)
    {
        if (schema.Kind != JsonKind.Object)
        {
            return Plain(schema);
        }

        return "{" + string.Join(",", schema.Members.Select(member => JsonNode.Quote(member.Name) + ":" + Keyword(member.Name, member.Value, number))) + "}";
    }

    private static string Keyword(string name, JsonNode value, Func<ExactNumber, string> number)
    {
        if (name == "multipleOf")
        {
            throw new NotSupportedException("Ranks do not keep multiples. Tools with 'multipleOf' need numbers that binary64 holds exactly.");
        }

        if (_bounds.Contains(name) || _values.Contains(name))
        {
            var text = new StringBuilder();
            value.Write(text, number);
            return text.ToString();
        }

        if (_maps.Contains(name))
        {
            return "{" + string.Join(",", value.Members.Select(member => JsonNode.Quote(member.Name) + ":" + Schema(member.Value, number))) + "}";
        }

        return value.Kind switch
        {
            JsonKind.Array when value.Items.Any(item => item.Kind == JsonKind.Object) => "[" + string.Join(",", value.Items.Select(item => Schema(item, number))) + "]",
            JsonKind.Object => Schema(value, number),
            _ => Plain(value),
        };
    }

    private static string Plain(JsonNode value)
    {
        var text = new StringBuilder();
        value.Write(text, number => number.ToString());
        return text.ToString();
    }
}
