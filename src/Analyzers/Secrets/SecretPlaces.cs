using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.Analyzers.Engine.Secrets.Names;

namespace SecureTools.Analyzers.Secrets;

/// <summary>
/// Finds the name of a value by going up from it: through what passes the value on, to the first thing that names it. The compiler is asked
/// only where syntax does not say, and only when the value is worth it.
/// </summary>
internal sealed class SecretPlaces(SemanticModel model, bool asksCompiler, CancellationToken cancel)
{
    /// <summary>The name next to the value; null: it has none.</summary>
    public SecretPlace? Of(ExpressionSyntax value)
    {
        var node = value;
        while (Passing.Outer(node) is { } outer)
        {
            node = outer;
        }

        return PlaceAt(node);
    }

    private SecretPlace? PlaceAt(ExpressionSyntax node) => node.Parent switch
    {
        EqualsValueClauseSyntax { Parent: { } declared } => OfDeclared(declared),
        AssignmentExpressionSyntax assignment when assignment.Right == node => OfAssigned(assignment.Left, node),
        ArgumentSyntax argument => OfArgument(argument),
        AttributeArgumentSyntax argument => OfAttribute(argument),
        AnonymousObjectMemberDeclaratorSyntax { NameEquals: { } name } => Named(name.Name, node),
        ReturnStatementSyntax or ArrowExpressionClauseSyntax or YieldStatementSyntax => OfReturn(node),
        InitializerExpressionSyntax list when list.IsKind(SyntaxKind.ComplexElementInitializerExpression) => OfPair(list, node),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison =>
            OfOther(comparison.Left == node ? comparison.Right : comparison.Left),
        CaseSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax statement } => OfOther(statement.Expression),
        ConstantPatternSyntax pattern => OfPattern(pattern),
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member when member.Expression == node =>
            OfReceiver(call, member),
        _ => null,
    };

    private static SecretPlace? OfDeclared(SyntaxNode declared) => declared switch
    {
        VariableDeclaratorSyntax variable => Place(variable.Identifier, variable),
        PropertyDeclarationSyntax property => Place(property.Identifier, property),
        ParameterSyntax parameter => Place(parameter.Identifier, parameter),
        _ => null,
    };

    private SecretPlace? OfAssigned(ExpressionSyntax target, ExpressionSyntax value) => target switch
    {
        TupleExpressionSyntax tuple when value is TupleExpressionSyntax => null,
        DeclarationExpressionSyntax => null,
        _ => OfOther(target),
    };

    /// <summary>The name of what is compared or assigned.</summary>
    private SecretPlace? OfOther(ExpressionSyntax other) => NameOf(other) is { } name ? new SecretPlace(name, OwnerOf(other)) : null;

    private string? NameOf(ExpressionSyntax node) => node switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" or "Length" or "Trim" or "ToString" } member =>
            NameOf(member.Expression),
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        ConditionalAccessExpressionSyntax access => NameOf(access.WhenNotNull),
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] } => KeyOf(key.Expression),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [var key] } element => KeyOf(key.Expression) ?? NameOf(element.Expression),
        InvocationExpressionSyntax { ArgumentList.Arguments: [var key, ..] } call when KeyOf(key.Expression) is { } text => text,
        InvocationExpressionSyntax call => NameOf(call.Expression),
        ParenthesizedExpressionSyntax inner => NameOf(inner.Expression),
        PostfixUnaryExpressionSyntax inner => NameOf(inner.Operand),
        DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax single } => single.Identifier.ValueText,
        AwaitExpressionSyntax inner => NameOf(inner.Expression),
        _ => null,
    };

    /// <summary>The text of a key: a literal, or a constant by its value or else its name.</summary>
    private string? KeyOf(ExpressionSyntax key) => key switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text,
        IdentifierNameSyntax or MemberAccessExpressionSyntax when asksCompiler
            && model.GetConstantValue(key, cancel).Value is string text => text,
        _ => null,
    };

    /// <summary>Whether a text before the value names it: a name, and of a secret.</summary>
    private static bool IsKey(string text) =>
        text.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.' or ':') && SecretNames.Judge(text) != NameKind.None;

    private static string OwnerOf(ExpressionSyntax node) =>
        node is MemberAccessExpressionSyntax { Expression: var owner } ? owner.ToString() + " " + SyntaxNames.TypeAround(node)
            : SyntaxNames.TypeAround(node) + " " + CreatedAround(node);

    private static string CreatedAround(SyntaxNode node) =>
        node.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>()?.Type.ToString() ?? "";

    private SecretPlace? OfArgument(ArgumentSyntax argument)
    {
        if (argument.NameColon is { } name)
        {
            return Named(name.Name, argument);
        }

        return argument.Parent switch
        {
            TupleExpressionSyntax tuple => OfTuple(tuple, tuple.Arguments.IndexOf(argument)),
            BaseArgumentListSyntax list => OfPosition(list, list.Arguments.IndexOf(argument)),
            _ => null,
        };
    }

    private SecretPlace? OfTuple(TupleExpressionSyntax tuple, int index)
    {
        if (index > 0 && KeyOf(tuple.Arguments[index - 1].Expression) is { } key && IsKey(key))
        {
            return new SecretPlace(key, SyntaxNames.TypeAround(tuple));
        }

        if (tuple.Parent is AssignmentExpressionSyntax { Left: var left } assignment && assignment.Right == tuple)
        {
            return OfDeconstruction(left, index);
        }

        return asksCompiler && model.GetTypeInfo(tuple, cancel).ConvertedType is INamedTypeSymbol { IsTupleType: true } type
            && index < type.TupleElements.Length
            ? new SecretPlace(type.TupleElements[index].Name, SyntaxNames.TypeAround(tuple))
            : null;
    }

    private SecretPlace? OfDeconstruction(ExpressionSyntax left, int index) => left switch
    {
        TupleExpressionSyntax targets when index < targets.Arguments.Count => OfOther(targets.Arguments[index].Expression),
        DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax { Variables: var variables } }
            when index < variables.Count =>
            variables[index] is SingleVariableDesignationSyntax single ? Place(single.Identifier, single) : null,
        _ => null,
    };

    private SecretPlace? OfPosition(BaseArgumentListSyntax list, int index) => list.Parent switch
    {
        InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax
            or PrimaryConstructorBaseTypeSyntax =>
            OfKey(list.Arguments, index) ?? OfCompared(list, index) ?? OfParameter(list.Parent, list.Arguments[index], index),
        _ => null,
    };

    /// <summary>The argument before it names it: <c>Add("ApiKey", "…")</c>.</summary>
    private SecretPlace? OfKey(SeparatedSyntaxList<ArgumentSyntax> arguments, int index) =>
        index > 0 && KeyOf(arguments[index - 1].Expression) is { } key && IsKey(key)
            ? new SecretPlace(key, SyntaxNames.TypeAround(arguments[index]))
            : null;

    /// <summary>The other side of <c>a.Equals("…")</c> and <c>string.Equals(a, "…")</c>.</summary>
    private SecretPlace? OfCompared(BaseArgumentListSyntax list, int index)
    {
        if (list.Parent
            is not InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "Equals" or "Compare"
                or "CompareTo" or "CompareOrdinal" or "SequenceEqual" or "FixedTimeEquals"
                } call
            })
        {
            return null;
        }

        var isStatic = list.Arguments.Count > 1 && call.Expression.ToString() is "string" or "String" or "CryptographicOperations"
            or "Object" or "object";
        return OfOther(isStatic && index < 2 && list.Arguments.Count > 1 ? list.Arguments[1 - index].Expression : call.Expression);
    }

    private SecretPlace? OfParameter(SyntaxNode call, ArgumentSyntax argument, int index)
    {
        if (!asksCompiler && !Passing.TakesPassword(call))
        {
            return null;
        }

        var info = model.GetSymbolInfo(call, cancel);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is not IMethodSymbol method || method.Parameters.IsEmpty)
        {
            return null;
        }

        var parameter = method.Parameters[Math.Min(index, method.Parameters.Length - 1)];
        return index < method.Parameters.Length || parameter.IsParams
            ? new SecretPlace(
                NameOf(parameter, method, argument), method.ContainingType.Name + " " + method.Name + " " + SyntaxNames.TypeAround(call))
            : null;
    }

    /// <summary>The parameter's name; where it says nothing, as in <c>SetToken(string value)</c>, that of the method.</summary>
    private static string NameOf(IParameterSymbol parameter, IMethodSymbol method, ArgumentSyntax argument)
    {
        var isSetter = method.Parameters.Length == 1 && parameter.Name is "value" or "val" or "s" or "text" or "str" or "input"
            && (method.Name.StartsWith("Set", StringComparison.Ordinal) || method.Name.StartsWith("With", StringComparison.Ordinal)
                || method.Name.StartsWith("Use", StringComparison.Ordinal));
        return isSetter ? method.Name : method.MethodKind == MethodKind.Constructor && parameter.Name == "key"
            && method.Parameters.Length == 1 && argument.Parent is not null
            ? method.ContainingType.Name
            : parameter.Name;
    }

    private SecretPlace? OfAttribute(AttributeArgumentSyntax argument)
    {
        if ((argument.NameEquals?.Name ?? argument.NameColon?.Name) is { } name)
        {
            return Named(name, argument);
        }

        if (argument.Parent is not AttributeArgumentListSyntax { Parent: AttributeSyntax attribute } list)
        {
            return null;
        }

        var index = list.Arguments.IndexOf(argument);
        if (index > 0 && KeyOf(list.Arguments[index - 1].Expression) is { } key && IsKey(key))
        {
            return new SecretPlace(key, attribute.Name.ToString());
        }

        return ParameterOf(attribute, index) is { } parameter && SecretNames.Judge(parameter) != NameKind.None
            ? new SecretPlace(parameter, attribute.Name.ToString())
            : attribute.Parent?.Parent is { } owner ? OfMember(owner) : null;
    }

    private string? ParameterOf(AttributeSyntax attribute, int index) =>
        asksCompiler && model.GetSymbolInfo(attribute, cancel).Symbol is IMethodSymbol { Parameters: var parameters }
            && index < parameters.Length
            ? parameters[index].Name
            : null;

    private SecretPlace? OfPattern(ConstantPatternSyntax pattern)
    {
        SyntaxNode node = pattern;
        while (node.Parent is BinaryPatternSyntax or UnaryPatternSyntax or ParenthesizedPatternSyntax)
        {
            node = node.Parent;
        }

        return node.Parent switch
        {
            IsPatternExpressionSyntax test => OfOther(test.Expression),
            SubpatternSyntax { NameColon: { } name } => Named(name.Name, name),
            SubpatternSyntax { ExpressionColon.Expression: var member } => OfOther(member),
            SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax test } => OfOther(test.GoverningExpression),
            CasePatternSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax test } => OfOther(test.Expression),
            _ => null,
        };
    }

    private SecretPlace? OfReceiver(InvocationExpressionSyntax call, MemberAccessExpressionSyntax member) =>
        member.Name.Identifier.ValueText is "Equals" or "CompareTo" or "SequenceEqual" && call.ArgumentList.Arguments is [var other, ..]
            ? OfOther(other.Expression) : null;

    private static SecretPlace? OfReturn(SyntaxNode node)
    {
        foreach (var ancestor in node.Ancestors())
        {
            if (ancestor is AnonymousFunctionExpressionSyntax)
            {
                return null;
            }

            if (OfMember(ancestor) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    private static SecretPlace? OfMember(SyntaxNode member) => member switch
    {
        MethodDeclarationSyntax method => Place(method.Identifier, method),
        LocalFunctionStatementSyntax function => Place(function.Identifier, function),
        PropertyDeclarationSyntax property => Place(property.Identifier, property),
        ParameterSyntax parameter => Place(parameter.Identifier, parameter),
        FieldDeclarationSyntax { Declaration.Variables: [var variable, ..] } => Place(variable.Identifier, variable),
        _ => null,
    };

    private SecretPlace? OfPair(InitializerExpressionSyntax list, ExpressionSyntax node) =>
        list.Expressions is [var key, var value] && value == node && KeyOf(key) is { } name
            ? new SecretPlace(name, SyntaxNames.TypeAround(list)) : null;

    private static SecretPlace Named(SimpleNameSyntax name, SyntaxNode node) =>
        new(name.Identifier.ValueText, SyntaxNames.TypeAround(node) + " " + CreatedAround(node));

    private static SecretPlace Place(SyntaxToken name, SyntaxNode node) => new(name.ValueText, SyntaxNames.TypeAround(node));
}
