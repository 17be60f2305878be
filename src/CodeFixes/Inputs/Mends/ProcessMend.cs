using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>Puts each argument of a process into <c>ArgumentList</c>, where the text shows where one ends, and the program is no shell.</summary>
internal static class ProcessMend
{
    private static readonly string[] _shells = ["sh", "bash", "zsh", "dash", "ash", "ksh", "cmd", "powershell", "pwsh", "wscript", "cscript", "mshta", "python", "python3", "node", "perl", "ruby", "php", "env", "sudo", "ssh"];

    public static IEnumerable<Mend> Of(SinkPlace place)
    {
        if (Arguments(place.Expression) is not { } list)
        {
            yield break;
        }

        if (place.Expression.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } initializer } assignment
            && assignment.Left is IdentifierNameSyntax { Identifier.ValueText: "Arguments" } && IsProgram(creation, initializer, place))
        {
            yield return Offer(place, assignment, Initializer(list));
        }
        else if (place is { Call: { } call, Callee: { } callee, Argument.NameColon: null } && ListOf(call) is { Arguments: { Count: 2 } given } && given[1] == place.Argument && IsProgram(given[0], place))
        {
            foreach (var (type, isStart) in Names(call, callee))
            {
                var made = $"new {type}({given[0].WithoutTrivia()}) {{ ArgumentList = {list} }}";
                yield return Offer(place, call, SyntaxFactory.ParseExpression(isStart is null ? made : $"{isStart}({made})"));
            }
        }
    }

    private static Mend Offer(SinkPlace place, SyntaxNode old, SyntaxNode added) => place.Replace("Put each argument into ArgumentList", "ArgumentList", old, added.WithTriviaFrom(old));

    /// <summary>The parser knows the form in an initializer alone.</summary>
    private static ExpressionSyntax Initializer(string list) =>
        ((ObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression($"new P {{ ArgumentList = {list} }}")).Initializer!.Expressions[0].WithoutTrivia();

    private static ArgumentListSyntax? ListOf(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.ArgumentList,
        ObjectCreationExpressionSyntax { Initializer: null } creation => creation.ArgumentList,
        _ => null,
    };

    /// <summary>How the creation is written, and the call around it.</summary>
    private static IEnumerable<(string Type, string? Start)> Names(ExpressionSyntax call, IMethodSymbol callee)
    {
        if (call is ObjectCreationExpressionSyntax creation && callee.ContainingType.Name == "ProcessStartInfo")
        {
            yield return (creation.Type.ToString(), null);
        }
        else if (call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var process } start } && callee is { Name: "Start", ContainingType.Name: "Process", IsStatic: true })
        {
            yield return (process + "StartInfo", start.ToString());
        }
    }

    private static bool IsProgram(BaseObjectCreationExpressionSyntax creation, InitializerExpressionSyntax initializer, SinkPlace place)
    {
        var named = initializer.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(one => one.Left is IdentifierNameSyntax { Identifier.ValueText: "FileName" })?.Right;
        return creation.ArgumentList?.Arguments is { Count: > 0 } given ? given.Count == 1 && IsProgram(given[0], place) : named is not null && IsProgram(named, place);
    }

    private static bool IsProgram(ArgumentSyntax argument, SinkPlace place) => argument.NameColon is null && IsProgram(argument.Expression, place);

    /// <summary>Whether the program is constant and takes its arguments as they are.</summary>
    private static bool IsProgram(ExpressionSyntax expression, SinkPlace place)
    {
        if (place.Model.GetConstantValue(expression, place.Cancel) is not { HasValue: true, Value: string program })
        {
            return false;
        }

        var name = program.Substring(program.LastIndexOfAny(['/', '\\']) + 1).ToLowerInvariant();
        return !name.EndsWith(".bat", StringComparison.Ordinal) && !name.EndsWith(".cmd", StringComparison.Ordinal)
            && !_shells.Contains(name.EndsWith(".exe", StringComparison.Ordinal) ? name.Substring(0, name.Length - 4) : name, StringComparer.Ordinal);
    }

    /// <summary>The arguments of a command line as a collection initializer; null: it cannot be told where they end.</summary>
    private static string? Arguments(ExpressionSyntax line)
    {
        if (TextParts.Of(line) is not { } parts)
        {
            return null;
        }

        var arguments = new List<List<TextPart>>();
        var isOpen = false;
        for (var index = 0; index < parts.Count; index++)
        {
            if (parts[index].Value is not null)
            {
                Last(arguments, ref isOpen).Add(parts[index]);
            }
            else if (!Split(Unquoted(parts, index), arguments, ref isOpen))
            {
                return null;
            }
        }

        return "{ " + string.Join(", ", arguments.Select(Written)) + " }";
    }

    private static List<TextPart> Last(List<List<TextPart>> arguments, ref bool isOpen)
    {
        if (!isOpen)
        {
            arguments.Add([]);
            isOpen = true;
        }

        return arguments[arguments.Count - 1];
    }

    /// <summary>The constant without the quotes that surround the expressions beside it.</summary>
    private static string Unquoted(List<TextPart> parts, int index)
    {
        var text = parts[index].Text;
        if (index + 2 < parts.Count && text.EndsWith("\"", StringComparison.Ordinal) && parts[index + 2].Text.StartsWith("\"", StringComparison.Ordinal))
        {
            text = text.Substring(0, text.Length - 1);
        }

        return index >= 2 && text.StartsWith("\"", StringComparison.Ordinal) && parts[index - 2].Text.EndsWith("\"", StringComparison.Ordinal) ? text.Substring(1) : text;
    }

    private static bool Split(string text, List<List<TextPart>> arguments, ref bool isOpen)
    {
        var word = new StringBuilder();
        foreach (var letter in text + "\0")
        {
            if (letter is '"' or '\'' or '\\')
            {
                return false;
            }

            if (letter is ' ' or '\0')
            {
                if (word.Length > 0)
                {
                    Last(arguments, ref isOpen).Add(new TextPart(word.ToString(), null));
                    word.Clear();
                }

                isOpen &= letter == '\0';
            }
            else
            {
                word.Append(letter);
            }
        }

        return true;
    }

    private static string Written(List<TextPart> argument) => argument switch
    {
        [{ Value: { } value }] => value.ToString(),
        [var only] => SymbolDisplay.FormatLiteral(only.Text, quote: true),
        _ => "$\"" + string.Concat(argument.Select(part => part.Value is { } value ? "{" + value + "}" : Escaped(part.Text))) + "\"",
    };

    private static string Escaped(string text)
    {
        var literal = SymbolDisplay.FormatLiteral(text, quote: true);
        return literal.Substring(1, literal.Length - 2).Replace("{", "{{").Replace("}", "}}");
    }
}
