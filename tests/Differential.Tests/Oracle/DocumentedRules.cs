using SecureTools.Tests.Differential.Text;

namespace SecureTools.Tests.Differential.Oracle;

/// <summary>
/// What the binder refuses although a validator of JSON Schema has no say in it or cannot see it. This is the whole list, but for the narrower formats,
/// which stand in oracle.mjs.
/// </summary>
internal static class DocumentedRules
{
    private const int MaxDepth = 64;

    /// <summary>The rule that refuses the arguments; null: they are the validator's to judge.</summary>
    public static string? Refuses(JsonNode? arguments, NumberReading reading) => arguments switch
    {
        null => "no JSON by RFC 8259",
        _ when arguments.Depth > MaxDepth => "nested more than 64 levels deep",
        _ when arguments.All.Any(HasDuplicates) => "a member that comes twice: RFC 8259 leaves open which one counts",
        _ when arguments.All.Any(HasLoneSurrogate) => "a lone surrogate, which is no character",
        _ when arguments.All.Any(node => node.Kind == JsonKind.Number && reading.Read(node.Number) is null) => "a number beyond the range of its type",
        _ => null,
    };

    private static bool HasDuplicates(JsonNode node) => node.Members.DistinctBy(member => member.Name, StringComparer.Ordinal).Count() < node.Members.Count;

    private static bool HasLoneSurrogate(JsonNode node) => IsBroken(node.Text) || node.Members.Any(member => IsBroken(member.Name));

    private static bool IsBroken(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
