using SecureTools.Tests.Differential.Matrix;
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
    public static string? Refuses(JsonNode? arguments, NumberReading reading, Signature signature) => arguments switch
    {
        null => "no JSON by RFC 8259",
        _ when arguments.Depth > MaxDepth => "nested more than 64 levels deep",
        _ when arguments.All.Any(HasDuplicates) => "a member that comes twice: RFC 8259 leaves open which one counts",
        _ when arguments.All.Any(HasLoneSurrogate) => "a lone surrogate, which is no character",
        _ when arguments.All.Any(node => node.Kind == JsonKind.Number && reading.Read(node.Number) is null) => "a number beyond the range of its type",
        _ when signature.Parameters.Contains("[CreditCard]", StringComparison.Ordinal) && !arguments.All.All(node => HasCheckDigit(node.Text)) => "a card number whose last digit is wrong: the description says it",
        _ => null,
    };

    private static bool HasDuplicates(JsonNode node) => node.Members.DistinctBy(member => member.Name, StringComparer.Ordinal).Count() < node.Members.Count;

    private static bool HasLoneSurrogate(JsonNode node) => IsBroken(node.Text) || node.Members.Any(member => IsBroken(member.Name));

    /// <summary>Every second digit from the right counts twice, its digits added up; the sum is a multiple of ten.</summary>
    private static bool HasCheckDigit(string text)
    {
        var digits = text.Where(char.IsAsciiDigit).Select(digit => digit - '0').Reverse().ToList();
        return digits.Select((digit, i) => i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10).Sum() % 10 == 0;
    }

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
