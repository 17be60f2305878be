using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SecureTools.Analyzers.Surface.Texts;

/// <summary>A text as a model reads it, each unit of which knows where it stands in the source.</summary>
internal sealed class MappedText(SyntaxTree tree, TextSpan whole)
{
    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _spans = [];
    private string? _value;

    /// <summary>Whether each unit is known by itself, so that it can be removed.</summary>
    public bool IsExact { get; init; } = true;

    public override string ToString() => _value ??= _text.ToString();

    public void Add(char unit, TextSpan span)
    {
        _value = null;
        _text.Append(unit);
        _spans.Add(span);
    }

    public void Add(string units, TextSpan span)
    {
        foreach (var unit in units)
        {
            Add(unit, span);
        }
    }

    public void Add(MappedText other)
    {
        _value = null;
        _text.Append(other._text);
        _spans.AddRange(other._spans);
    }

    public Location At(int start, int length) =>
        Location.Create(tree, TextSpan.FromBounds(_spans[start].Start, _spans[start + length - 1].End));

    public Location Everywhere() => Location.Create(tree, whole);
}
