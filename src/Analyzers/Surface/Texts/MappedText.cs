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

    public TextSpan Whole => whole;

    /// <summary>Whether each unit is known by itself, so that it can be removed.</summary>
    public bool IsExact { get; init; } = true;

    public override string ToString() => _value ??= _text.ToString();

    public void Add(string units, TextSpan span)
    {
        _value = null;
        foreach (var unit in units)
        {
            _text.Append(unit);
            _spans.Add(span);
        }
    }

    public void Add(MappedText other)
    {
        var text = other.ToString();
        for (var i = 0; i < text.Length; i++)
        {
            Add(text[i].ToString(), other._spans[i]);
        }
    }

    public Location At(int start, int length) => Location.Create(tree, TextSpan.FromBounds(_spans[start].Start, _spans[start + length - 1].End));

    public Location Everywhere() => Location.Create(tree, whole);
}
