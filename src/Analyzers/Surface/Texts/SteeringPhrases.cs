using System.Text.RegularExpressions;

namespace SecureTools.Analyzers.Surface.Texts;

/// <summary>What was found in a text, and how a message calls it.</summary>
internal sealed record FoundText(int Start, int Length, string What);

/// <summary>
/// Phrases that give orders to a model. Each is a whole turn of phrase that describes nothing: single words such as "note", "always" or
/// "must" also stand in honest descriptions and are left alone.
/// </summary>
internal static class SteeringPhrases
{
    private static readonly Regex _phrases = new(
        string.Join("|", [
            @"\b(?:ignore|disregard|forget|override)\s+(?:all\s+|any\s+|the\s+|your\s+)*(?:previous|prior|above|earlier|preceding|other|existing|system)\s+(?:instructions?|prompts?|rules|messages?|guidelines|directives)\b",
            @"\b(?:do\s+not|don't|never)\s+(?:tell|inform|mention\s+(?:this|it)\s+to|reveal\s+(?:this|it)\s+to|show\s+(?:this|it)\s+to|ask|notify|warn)\s+(?:the\s+)?(?:user|human|customer|operator)\b",
            @"\bwithout\s+(?:telling|asking|informing|notifying|warning)\s+(?:the\s+)?(?:user|human|customer|operator)\b",
            @"\b(?:always|never|first|only)\s+(?:call|use|invoke|run|choose|prefer)\s+this\s+(?:tool|function)\b",
            @"\b(?:call|use|invoke|run)\s+this\s+(?:tool|function)\s+(?:first|every\s+time|before\s+(?:any|every|all)\s+other|instead\s+of\s+(?:any|every|all)\s+other)\b",
            @"\bbefore\s+(?:using|calling|invoking)\s+any\s+other\s+(?:tool|function)\b",
            @"\byou\s+(?:must|have\s+to|are\s+required\s+to|should\s+always|should\s+never|must\s+not)\s+(?:always\s+|never\s+|first\s+|not\s+)?(?:call|use|invoke|run|read|send|obey|follow|ignore|include|reply|respond|answer|tell|pass)\b",
            @"\byou\s+are\s+(?:now\s+)?(?:an?\s+)?(?:assistant|agent|ai|system|language\s+model)\b",
            @"\b(?:hidden|secret|system|developer)\s+(?:instructions?|prompts?|directives?)\b",
            @"</?(?:important|system|instructions?|secret|hidden|admin)>",
            @"<\|[a-z_]+\|>",
            @"\[/?INST\]",
        ]),
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    public static FoundText? In(string text) =>
        _phrases.Match(text) is { Success: true } match ? new FoundText(match.Index, match.Length, Listing.SurfaceText.Visible(match.Value))
            : null;
}
