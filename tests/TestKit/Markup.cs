using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace SecureTools.TestKit;

/// <summary>A marked part of a source: <c>[|x|]</c> has the name "", <c>{|SECT1001:x|}</c> its id, <c>{|#0:x|}</c> "#0".</summary>
public readonly record struct MarkedSpan(string Name, TextSpan Span)
{
    internal bool IsLocation => Name.StartsWith('#');
}

/// <summary>Test source without its marks, and what was marked, in the order the marks open.</summary>
public sealed record Markup(string Text, ImmutableArray<MarkedSpan> Spans)
{
    private const string OpenPlain = "[|";
    private const string ClosePlain = "|]";
    private const string OpenNamed = "{|";
    private const string CloseNamed = "|}";

    /// <summary>Reads marks, nested ones included.</summary>
    /// <exception cref="FormatException">A mark is not closed, or closed without being open.</exception>
    public static Markup Parse(string source)
    {
        var text = new StringBuilder(source.Length);
        var spans = new List<MarkedSpan>();
        var open = new Stack<(int Index, string Close)>();
        for (var i = 0; i < source.Length;)
        {
            if (Opens(source, i, out var name, out var length))
            {
                open.Push((spans.Count, name.Length == 0 ? ClosePlain : CloseNamed));
                spans.Add(new MarkedSpan(name, new TextSpan(text.Length, 0)));
                i += length;
            }
            else if (At(source, i, ClosePlain) || At(source, i, CloseNamed))
            {
                Close(source.Substring(i, 2), text.Length, spans, open);
                i += 2;
            }
            else
            {
                text.Append(source[i++]);
            }
        }

        return open.Count == 0 ? new Markup(text.ToString(), [.. spans]) : throw new FormatException("A mark is not closed in: " + source);
    }

    /// <summary>The opposite of <see cref="Parse"/>.</summary>
    public override string ToString()
    {
        var result = new StringBuilder(Text);
        foreach (var (position, mark) in Insertions().OrderBy(i => i.Position).Reverse())
        {
            result.Insert(position, mark);
        }

        return result.ToString();
    }

    private IEnumerable<(int Position, string Mark)> Insertions()
    {
        var pending = new Stack<MarkedSpan>();
        foreach (var mark in Spans.OrderBy(s => s.Span.Start).ThenByDescending(s => s.Span.End))
        {
            while (pending.TryPeek(out var inner) && inner.Span.End <= mark.Span.Start)
            {
                yield return (pending.Pop().Span.End, Closing(inner));
            }

            pending.Push(mark);
            yield return (mark.Span.Start, mark.Name.Length == 0 ? OpenPlain : OpenNamed + mark.Name + ":");
        }

        while (pending.TryPop(out var rest))
        {
            yield return (rest.Span.End, Closing(rest));
        }
    }

    private static string Closing(MarkedSpan mark) => mark.Name.Length == 0 ? ClosePlain : CloseNamed;

    private static void Close(string close, int end, List<MarkedSpan> spans, Stack<(int Index, string Close)> open)
    {
        if (!open.TryPop(out var top) || !string.Equals(top.Close, close, StringComparison.Ordinal))
        {
            throw new FormatException($"'{close}' closes a mark that is not the innermost open one.");
        }

        var start = spans[top.Index].Span.Start;
        spans[top.Index] = spans[top.Index] with { Span = TextSpan.FromBounds(start, end) };
    }

    private static bool Opens(string source, int i, out string name, out int length)
    {
        (name, length) = (string.Empty, 2);
        if (At(source, i, OpenPlain))
        {
            return true;
        }

        var colon = At(source, i, OpenNamed) ? source.IndexOf(':', i) : -1;
        if (colon < i + 3 || !source.AsSpan(i + 2, colon - i - 2).ContainsOnlyNameCharacters())
        {
            return false;
        }

        (name, length) = (source[(i + 2)..colon], colon + 1 - i);
        return true;
    }

    private static bool At(string source, int i, string mark) => string.CompareOrdinal(source, i, mark, 0, mark.Length) == 0;
}

file static class MarkNames
{
    public static bool ContainsOnlyNameCharacters(this ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('#' or '_' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
