using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>
/// Puts each argument of a process into <c>ArgumentList</c>, where the text shows where one ends, and the program is no shell.
/// </summary>
internal static class ProcessMend
{
    private static readonly string[] _shells =
        ["sh", "bash", "zsh", "dash", "ash", "ksh", "cmd", "powershell", "pwsh", "wscript", "cscript", "mshta", "python", "python3", "node",
            "perl", "ruby", "php", "env", "sudo", "ssh"];

    public static IEnumerable<Mend> Of(SinkPlace place)
    {
        if (IsMade(place) || CommandLine.Of(place.Expression) is not { } line || Change(place) is not var (old, write))
        {
            yield break;
        }

        yield return place.Replace(
            "Put each argument into ArgumentList", "ArgumentList", old, write(line.Written(value => value.ToString())).WithTriviaFrom(old));
        if (CheckedParameter.Of(place, TypeNames.ProcessArgument) is { } parameter && line.HasArgument(parameter.Syntax.Identifier.Text))
        {
            var uses = parameter.TextUses(old.Contains);
            uses.Add(old, write(line.Written(parameter.WithText)).WithTriviaFrom(old));
            yield return parameter.Change(
                "Put each argument into ArgumentList, and take a ProcessArgument", "ProcessArgument", parameter.As("ProcessArgument"),
                uses);
        }
    }

    /// <summary>Whether other code puts a line together, so that nobody sees here where its arguments end.</summary>
    private static bool IsMade(SinkPlace place) =>
        place.Expression is InvocationExpressionSyntax
        || place.Model.GetSymbolInfo(place.Expression, place.Cancel).Symbol is ILocalSymbol
        || place.Expression.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            place.Model.GetSymbolInfo(call, place.Cancel).Symbol is IMethodSymbol
            {
                Name: "Format" or "Join" or "Concat", ContainingType.SpecialType: SpecialType.System_String
            });

    /// <summary>What is written anew, and how with a list of arguments; null: the program does not take them as they are.</summary>
    private static (SyntaxNode Old, Func<string, SyntaxNode> Write)? Change(SinkPlace place)
    {
        if (place.Expression.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax property } assignment
            && property.Identifier.ValueText == "Arguments"
            && assignment.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } initializer
            && IsProgram(creation, initializer, place))
        {
            return (assignment, Initializer);
        }

        return place is { Call: { } call, Callee: { } callee, Argument.NameColon: null }
            && ListOf(call) is { Arguments: { Count: 2 } given }
            && given[1] == place.Argument && IsProgram(given[0], place)
            && Names(call, callee) is var (type, around)
                ? (call, list =>
                    SyntaxFactory.ParseExpression(around($"new {type}({given[0].WithoutTrivia()}) {{ ArgumentList = {list} }}")))
                : null;
    }

    /// <summary>The parser knows the form in an initializer alone.</summary>
    private static ExpressionSyntax Initializer(string list) =>
        ((ObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression($"new P {{ ArgumentList = {list} }}")).Initializer!.Expressions[0]
            .WithoutTrivia();

    private static ArgumentListSyntax? ListOf(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.ArgumentList,
        ObjectCreationExpressionSyntax { Initializer: null } creation => creation.ArgumentList,
        _ => null,
    };

    /// <summary>How the creation is written, and what stands around it.</summary>
    private static (string Type, Func<string, string> Around)? Names(ExpressionSyntax call, IMethodSymbol callee) => call switch
    {
        ObjectCreationExpressionSyntax creation when callee.ContainingType.Name == "ProcessStartInfo" =>
            (creation.Type.ToString(), made => made),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var process } start }
            when callee is { Name: "Start", ContainingType.Name: "Process", IsStatic: true } =>
                (process + "StartInfo", made => $"{start}({made})"),
        _ => null,
    };

    private static bool IsProgram(BaseObjectCreationExpressionSyntax creation, InitializerExpressionSyntax initializer, SinkPlace place)
    {
        var named = initializer.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(
            one => one.Left is IdentifierNameSyntax { Identifier.ValueText: "FileName" })?.Right;
        return creation.ArgumentList?.Arguments is { Count: > 0 } given ? given.Count == 1 && IsProgram(given[0], place) : named is not null
            && IsProgram(named, place);
    }

    private static bool IsProgram(ArgumentSyntax argument, SinkPlace place) =>
        argument.NameColon is null && IsProgram(argument.Expression, place);

    /// <summary>Whether the program is constant and takes its arguments as they are.</summary>
    private static bool IsProgram(ExpressionSyntax expression, SinkPlace place)
    {
        if (place.Model.GetConstantValue(expression, place.Cancel) is not { HasValue: true, Value: string program })
        {
            return false;
        }

        var name = program.Substring(program.LastIndexOfAny(['/', '\\']) + 1).ToLowerInvariant();
        return !name.EndsWith(".bat", StringComparison.Ordinal) && !name.EndsWith(".cmd", StringComparison.Ordinal)
            && !_shells.Contains(
                name.EndsWith(".exe", StringComparison.Ordinal) ? name.Substring(0, name.Length - 4) : name, StringComparer.Ordinal);
    }
}
