using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>Writes an interpolated text anew in the form that it has: plain, verbatim or raw, on one line or on several.</summary>
/// <param name="text">The text.</param>
internal sealed class TextForm(InterpolatedStringExpressionSyntax text)
{
    /// <summary>What stands in the place of a hole; null: the hole stays.</summary>
    public Func<InterpolationSyntax, string?> Hole { get; init; } = _ => null;

    /// <summary>The holes that lose the character on either side of them.</summary>
    public IReadOnlyCollection<SyntaxNode> Unquoted { get; init; } = [];

    /// <summary>Whether what was doubled to be no hole stays doubled.</summary>
    public bool KeepsBraces { get; init; }

    /// <summary>Whether it stays interpolated: what stands in the place of holes are holes.</summary>
    public bool KeepsSign { get; init; }

    /// <summary>Raw texts with more than one sign before them have holes of another shape.</summary>
    public static bool IsKnown(InterpolatedStringExpressionSyntax text) => !text.StringStartToken.Text.Contains("$$");

    public ExpressionSyntax Write()
    {
        var source = text.ToString();
        var isConstant = text.Contents.OfType<InterpolationSyntax>().All(hole => Hole(hole) is not null);
        var (written, end) = (new StringBuilder(), 0);
        for (var index = 0; index < text.Contents.Count; index++)
        {
            var span = text.Contents[index].Span;
            written.Append(source, end, span.Start - text.SpanStart - end);
            written.Append(
                text.Contents[index] is InterpolationSyntax hole ? Hole(hole)
                ?? hole.ToString() : Constant(index, isConstant && !KeepsBraces));
            end = span.End - text.SpanStart;
        }

        written.Append(source, end, source.Length - end);
        return SyntaxFactory.ParseExpression(isConstant && !KeepsSign ? WithoutSign(written.ToString()) : written.ToString());
    }

    private string Constant(int index, bool mergesBraces)
    {
        var constant = text.Contents[index].ToString();
        var start = index > 0 && Unquoted.Contains(text.Contents[index - 1]) ? 1 : 0;
        var end = index + 1 < text.Contents.Count && Unquoted.Contains(text.Contents[index + 1]) ? 1 : 0;
        var rest = constant.Substring(start, constant.Length - start - end);
        return mergesBraces ? rest.Replace("{{", "{").Replace("}}", "}") : rest;
    }

    private static string WithoutSign(string text) => text.Remove(text.IndexOf('$'), 1);
}
