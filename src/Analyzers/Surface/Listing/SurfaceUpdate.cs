using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace SecureTools.Analyzers.Surface.Listing;

/// <summary>
/// Writes the file anew. Comments stay with the line below them, or else with their tool; those of a tool that is gone go to the end.
/// </summary>
internal static class SurfaceUpdate
{
    private const string Title =
        "# What the tools of this project offer to a model and ask of its caller. Review a change of this file like code.\n"
        + "# Lines are written by 'dotnet build -t:UpdateToolSurface'; comments are yours and stay.\n";

    /// <summary>The whole text with the lines of all tools, or of some alone.</summary>
    /// <param name="present">The text as it is; null: there is none.</param>
    /// <param name="surface">The tools as they are.</param>
    /// <param name="only">The tools whose lines may change; null: all.</param>
    public static string Write(SourceText? present, ToolSurface surface, ISet<string>? only = null)
    {
        var file = present is null ? null : SurfaceFile.Parse(present);
        var old = file?.Lines ?? [];
        var kept = old.Where(line => only is not null && !only.Contains(line.Key)).Select(line => line.Text);
        var current = surface.Tools.Values.Where(tool => only is null || only.Contains(tool.Key)).SelectMany(tool => tool.Lines);
        var lines = kept.Concat(current).Distinct(StringComparer.Ordinal).OrderBy(line => line, StringComparer.Ordinal).ToList();
        var comments = Comments(old, lines, out var left);
        var text = new StringBuilder(file is { Head.Count: > 0 } ? Block(file.Head) : Title).Append(SurfaceFile.Version).Append('\n');
        foreach (var line in lines)
        {
            text.Append(line.Contains(SurfaceFile.Separator) ? "" : "\n").Append(Block(comments[line].SelectMany(found => found)))
                .Append(line).Append('\n');
        }

        var rest = Block(left.Concat(file?.Rest ?? []));
        return text.Append(rest.Length == 0 ? "" : "\n").Append(rest).ToString();
    }

    /// <summary>The comments above each line that is left; those above a line that is gone belong to the next one of its tool.</summary>
    private static ILookup<string, IReadOnlyList<string>> Comments(
        IReadOnlyList<SurfaceLine> old, List<string> lines, out IReadOnlyList<string> left)
    {
        var remaining = new HashSet<string>(lines, StringComparer.Ordinal);
        var found = new List<(string Line, IReadOnlyList<string> Comments)>();
        var homeless = new List<string>();
        foreach (var tool in old.GroupBy(line => line.Key, StringComparer.Ordinal))
        {
            List<string> open = [];
            foreach (var line in tool)
            {
                open.AddRange(line.Comments);
                if (remaining.Contains(line.Text))
                {
                    found.Add((line.Text, open));
                    open = [];
                }
            }

            if (remaining.Contains(tool.Key))
            {
                found.Add((tool.Key, open));
            }
            else
            {
                homeless.AddRange(open);
            }
        }

        left = homeless;
        return found.ToLookup(pair => pair.Line, pair => pair.Comments, StringComparer.Ordinal);
    }

    private static string Block(IEnumerable<string> comments) =>
        string.Concat(comments.Where(comment => comment.Length > 0).Select(comment => comment + "\n"));
}
