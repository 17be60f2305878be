using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.Analyzers.Engine.Secrets.Names;
using SecureTools.Analyzers.Engine.Secrets.Values;

namespace SecureTools.Analyzers.Secrets;

/// <summary>
/// Puts a text together that the code puts together: sums, interpolations, <c>string.Concat</c>, <c>Join</c> and <c>Format</c>, constants
/// of any file.
/// </summary>
internal sealed class Folding
{
    /// <summary>A text that is put together is read so far; one that stands there as a whole is read to its end.</summary>
    private const int MostLetters = 64 * 1024;

    private readonly SemanticModel _model;
    private readonly CancellationToken _cancel;
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int End)> _foreign = [];

    private Folding(SemanticModel model, CancellationToken cancel) => (_model, _cancel) = (model, cancel);

    private bool HasSecretConstant { get; set; }

    /// <summary>The largest expression that this one is a part of the text of.</summary>
    public static ExpressionSyntax Top(ExpressionSyntax node)
    {
        var top = node;
        while (Outer(top) is { } outer)
        {
            top = outer;
        }

        return top;
    }

    /// <summary>Whether it comes first of the literals of a larger text, which is then looked at once.</summary>
    public static bool IsFirst(ExpressionSyntax top, ExpressionSyntax node) => FirstLiteral(top) == node;

    /// <summary>Whether a literal is part of the text.</summary>
    public static bool HasLiteral(ExpressionSyntax top) => FirstLiteral(top) is not null;

    /// <summary>The text; what is not known until it runs is a hole.</summary>
    /// <returns>The text, whether a constant in it has the name of a secret, and the stretches of it that are whole constants of
    /// elsewhere, which are judged where they are declared.</returns>
    public static (string Text, bool HasSecretConstant, IReadOnlyList<(int Start, int End)> Foreign) Fold(
        ExpressionSyntax top, SemanticModel model, CancellationToken cancel)
    {
        var folding = new Folding(model, cancel);
        folding.Add(top);
        return (folding._text.ToString(), folding.HasSecretConstant, folding._foreign);
    }

    private static ExpressionSyntax? Outer(ExpressionSyntax node) => node.Parent switch
    {
        ParenthesizedExpressionSyntax outer => outer,
        BinaryExpressionSyntax outer when outer.IsKind(SyntaxKind.AddExpression) => outer,
        InterpolationSyntax { Parent: ExpressionSyntax outer } => outer,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax outer } when IsJoining(outer) => outer,
        ExpressionElementSyntax or InitializerExpressionSyntax { Parent: not InitializerExpressionSyntax } when JoiningAround(node)
            is { } outer => outer,
        _ => null,
    };

    private static InvocationExpressionSyntax? JoiningAround(ExpressionSyntax node) =>
        node.Parent?.Parent?.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax outer } && IsJoining(outer) ? outer
            : null;

    private static bool IsJoining(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Concat" or "Join" or "Format", Expression: { } owner }
        && owner.ToString() is "string" or "String" or "System.String";

    private static ExpressionSyntax? FirstLiteral(ExpressionSyntax node)
    {
        // Sums lean to the left and may be long.
        while (node is BinaryExpressionSyntax { Left: var left } && (left is BinaryExpressionSyntax || IsText(left)))
        {
            node = left;
        }

        return IsText(node) ? node : node.DescendantNodes().OfType<ExpressionSyntax>().FirstOrDefault(IsText);
    }

    private static bool IsText(ExpressionSyntax node) =>
        node.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.InterpolatedStringExpression;

    private void Add(ExpressionSyntax node)
    {
        _cancel.ThrowIfCancellationRequested();
        if (_text.Length > MostLetters)
        {
            // Formats within formats grow with each level.
            return;
        }

        switch (node)
        {
            case LiteralExpressionSyntax literal:
                _text.Append(literal.Token.ValueText);
                break;
            case ParenthesizedExpressionSyntax inner:
                Add(inner.Expression);
                break;
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                AddSum(sum);
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                AddInterpolated(interpolated);
                break;
            case InvocationExpressionSyntax call when IsJoining(call):
                AddCall(call);
                break;
            default:
                AddConstant(node);
                break;
        }
    }

    private void AddSum(BinaryExpressionSyntax sum)
    {
        var terms = new Stack<ExpressionSyntax>();
        ExpressionSyntax node = sum;
        while (node is BinaryExpressionSyntax inner && inner.IsKind(SyntaxKind.AddExpression))
        {
            terms.Push(inner.Right);
            node = inner.Left;
        }

        Add(node);
        while (terms.Count > 0)
        {
            Add(terms.Pop());
        }
    }

    private void AddInterpolated(InterpolatedStringExpressionSyntax interpolated)
    {
        foreach (var content in interpolated.Contents)
        {
            switch (content)
            {
                case InterpolatedStringTextSyntax text:
                    _text.Append(text.TextToken.ValueText);
                    break;
                case InterpolationSyntax { FormatClause: null, AlignmentClause: null, Expression: var inner }:
                    Add(inner);
                    break;
                default:
                    _text.Append(Placeholders.Hole);
                    break;
            }
        }
    }

    private void AddCall(InvocationExpressionSyntax call)
    {
        var name = ((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.ValueText;
        var arguments = call.ArgumentList.Arguments;
        if (name == "Format")
        {
            AddFormat(arguments);
            return;
        }

        var glue = name == "Join" && arguments.Count > 0 ? Plain(arguments[0].Expression) : "";
        var parts = arguments.Skip(name == "Join" ? 1 : 0).SelectMany(argument => Elements(argument.Expression)).ToList();
        for (var index = 0; index < parts.Count; index++)
        {
            _text.Append(index == 0 ? "" : glue);
            Add(parts[index]);
        }
    }

    private void AddFormat(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        if (arguments.Count == 0 || Plain(arguments[0].Expression) is not { } format)
        {
            _text.Append(Placeholders.Hole);
            return;
        }

        var index = 0;
        while (index < format.Length)
        {
            if (format[index] == '{' && index + 2 < format.Length && format[index + 2] == '}' && char.IsDigit(format[index + 1]))
            {
                AddArgument(arguments, format[index + 1] - '0' + 1);
                index += 3;
            }
            else
            {
                _text.Append(format[index] == '{' ? Placeholders.Hole : format[index]);
                index++;
            }
        }
    }

    private void AddArgument(SeparatedSyntaxList<ArgumentSyntax> arguments, int index)
    {
        if (index < arguments.Count)
        {
            Add(arguments[index].Expression);
        }
        else
        {
            _text.Append(Placeholders.Hole);
        }
    }

    private string? Plain(ExpressionSyntax node) => _model.GetConstantValue(node, _cancel).Value as string;

    private static IEnumerable<ExpressionSyntax> Elements(ExpressionSyntax node) => node switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } list } => list.Expressions,
        ImplicitArrayCreationExpressionSyntax { Initializer: var list } => list.Expressions,
        CollectionExpressionSyntax list => list.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
        _ => [node],
    };

    private void AddConstant(ExpressionSyntax node)
    {
        if (node is not (IdentifierNameSyntax or MemberAccessExpressionSyntax or ConditionalExpressionSyntax or CastExpressionSyntax)
            || _model.GetConstantValue(node, _cancel) is not { HasValue: true, Value: { } value })
        {
            _text.Append(Placeholders.Hole);
            return;
        }

        var start = _text.Length;
        _text.Append(value is string or char ? value : Placeholders.Hole);
        _foreign.Add((start, _text.Length));
        HasSecretConstant |= SecretNames.Judge(
            node is MemberAccessExpressionSyntax member ? member.Name.Identifier.ValueText : node.ToString()) >= NameKind.Secret;
    }
}
