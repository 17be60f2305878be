using Microsoft.CodeAnalysis.Text;

namespace SecureTools.Analyzers.Surface.Listing;

/// <summary>A line of the file with the comments and blank lines above it.</summary>
/// <param name="Comments">Comments, as they are.</param>
/// <param name="Text">The line.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record SurfaceLine(IReadOnlyList<string> Comments, string Text, TextSpan Span)
{
    /// <summary>The line that names the tool.</summary>
    public string Key => Text.IndexOf(SurfaceFile.Separator, StringComparison.Ordinal) is >= 0 and var end ? Text.Substring(0, end) : Text;
}

/// <summary>What makes a line unreadable.</summary>
internal sealed record SurfaceProblem(TextSpan Span, string Line, string Reason);

/// <summary>
/// The text of <c>ToolSurface.txt</c>: a line with the format's version, then lines of tools, with comments between them.
/// </summary>
internal sealed class SurfaceFile
{
    public const string Name = "ToolSurface.txt";
    public const string Separator = " | ";
    public const string Version = "format 1";

    private static readonly string[] _words = ["tool ", "mcp tool ", "kernel tool ", "function tool ", "other tool "];

    private readonly List<SurfaceProblem> _problems = [];
    private readonly List<SurfaceLine> _lines = [];

    private SurfaceFile(SourceText text)
    {
        List<string> comments = [];
        foreach (var line in text.Lines)
        {
            var content = line.ToString().TrimEnd();
            if (content.Length == 0 || content[0] == '#')
            {
                comments.Add(content);
            }
            else if (Add(content, TextSpan.FromBounds(line.Start, line.Start + content.Length), comments))
            {
                comments = [];
            }
        }

        Rest = comments;
        Check(text);
    }

    public IReadOnlyList<SurfaceLine> Lines => _lines;

    public IReadOnlyList<SurfaceProblem> Problems => _problems;

    /// <summary>Comments above the line with the version.</summary>
    public IReadOnlyList<string> Head { get; private set; } = [];

    /// <summary>Comments after the last line.</summary>
    public IReadOnlyList<string> Rest { get; }

    /// <summary>Whether the version is known; lines of another one mean something else.</summary>
    public bool IsKnown { get; private set; }

    public ILookup<string, SurfaceLine> ByTool => Lines.ToLookup(line => line.Key, StringComparer.Ordinal);

    public static SurfaceFile Parse(SourceText text) => new(text);

    /// <summary>
    /// Whether an additional file is one: <c>ToolSurface.txt</c>, or that of one target framework, <c>ToolSurface.net8.0.txt</c>.
    /// </summary>
    public static bool Is(string path) =>
        Path.GetFileName(path) is var name && name.StartsWith("ToolSurface.", StringComparison.Ordinal)
            && name.EndsWith(".txt", StringComparison.Ordinal);

    /// <summary>False: the line cannot be read, and the comments above it stay for the next one.</summary>
    private bool Add(string content, TextSpan span, List<string> comments)
    {
        if (!IsKnown && _lines.Count == 0 && content.StartsWith("format ", StringComparison.Ordinal))
        {
            Head = comments;
            IsKnown = content == Version;
            Refuse(!IsKnown, span, content, $"only '{Version}' is known");
        }
        else if (_words.Any(word => content.StartsWith(word, StringComparison.Ordinal) && content.Length > word.Length))
        {
            _lines.Add(new SurfaceLine(comments, content, span));
        }
        else
        {
            Refuse(true, span, content, "it is neither a tool, nor a comment, nor the format");
            return false;
        }

        return true;
    }

    private void Check(SourceText text)
    {
        Refuse(!IsKnown && _problems.Count == 0, new TextSpan(0, text.Lines[0].End), text.Lines[0].ToString(), $"the first is '{Version}'");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in _lines)
        {
            Refuse(!seen.Add(line.Text), line.Span, line.Text, "it stands twice");
        }

        foreach (var line in _lines.Where(line => !seen.Contains(line.Key)))
        {
            Refuse(true, line.Span, line.Text, "it belongs to a tool that has no line of its own");
        }
    }

    private void Refuse(bool isWrong, TextSpan span, string line, string reason)
    {
        if (isWrong)
        {
            _problems.Add(new SurfaceProblem(span, line, reason));
        }
    }
}
