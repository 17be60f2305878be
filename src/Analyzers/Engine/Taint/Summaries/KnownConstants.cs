using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Scope;
using SecureTools.Analyzers.Engine.Taint.Guards;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Summaries;

/// <summary>
/// What fields and properties hold that never change: texts, patterns, sets of characters. Not for several threads at once.
/// </summary>
internal sealed class KnownConstants(Compilation compilation, ProgramCode code)
{
    private readonly Dictionary<ISymbol, Value?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Null: it may change, or nothing is known about it.</summary>
    public Value? Of(ISymbol member, CancellationToken cancel)
    {
        if (member is not (IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null, IsIndexer: false, IsAbstract: false }))
        {
            return null;
        }

        if (!_known.TryGetValue(member.OriginalDefinition, out var value))
        {
            _known.Add(member.OriginalDefinition, null);
            _known[member.OriginalDefinition] = value = Find(member.OriginalDefinition, cancel);
        }

        return value;
    }

    /// <summary>The characters that a list of them, or a text, names; null: not known.</summary>
    public CharacterSet? CharactersOf(IOperation? operation, CancellationToken cancel) => operation switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => CharacterSet.Of(text),
        { ConstantValue: { HasValue: true, Value: char character } } => CharacterSet.Of(character, character),
        IConversionOperation conversion => CharactersOf(conversion.Operand, cancel),
        IArrayCreationOperation { Initializer.ElementValues: var items } => All(items, cancel),
        ICollectionExpressionOperation { Elements: var items } => All(items, cancel),
        IInvocationOperation { TargetMethod: { Name: "GetInvalidFileNameChars" } } => CharacterSet.InFileNames,
        IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "SearchValues" }, Arguments: [var only] } =>
            CharactersOf(only.Value, cancel),
        IInvocationOperation { TargetMethod: { Name: "ToCharArray" or "AsSpan" or "ToArray" }, Instance: { } text } =>
            CharactersOf(text, cancel),
        IInvocationOperation { TargetMethod: { Name: "AsSpan" or "ToArray" }, Arguments: [var text] } => CharactersOf(text.Value, cancel),
        IFieldReferenceOperation { Field: { IsReadOnly: true } field } => Initializer(field, cancel) is { } value
            ? CharactersOf(value, cancel) : null,
        IPropertyReferenceOperation { Property: { SetMethod: null } property } when Initializer(property, cancel) is { } value =>
            CharactersOf(value, cancel),
        _ => null,
    };

    /// <summary>What the initializer of a field puts into a member; null: nothing.</summary>
    public IOperation? Member(IFieldSymbol field, string name, CancellationToken cancel)
    {
        foreach (var inner in Initializer(field, cancel)?.DescendantsAndSelf() ?? [])
        {
            if (inner is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment
                && property.Name == name)
            {
                return assignment.Value;
            }
        }

        return null;
    }

    private CharacterSet? All(IEnumerable<IOperation> items, CancellationToken cancel)
    {
        var set = CharacterSet.None;
        foreach (var item in items)
        {
            if (CharactersOf(item, cancel) is not { } one)
            {
                return null;
            }

            set |= one;
        }

        return set;
    }

    private Value? Find(ISymbol member, CancellationToken cancel)
    {
        if (GeneratedPattern(member) is { } pattern)
        {
            return new Value { Constant = pattern };
        }

        var value = Initializer(member, cancel);
        return value is not null ? ValueOf(value) : member is IFieldSymbol && EndsWithSeparator(member, cancel)
            ? new Value { Shape = Shape.EndsWithSeparator | Shape.FullPath } : null;
    }

    private static Value? ValueOf(IOperation operation) => operation switch
    {
        { ConstantValue: { HasValue: true, Value: { } constant } } =>
            new Value { Constant = constant, Shape = constant is string and [.., '/' or '\\'] ? Shape.EndsWithSeparator : Shape.None },
        IConversionOperation conversion => ValueOf(conversion.Operand),
        IObjectCreationOperation { Constructor: { } constructor } creation when Patterns.IsRegex(creation.Type) =>
            Pattern(constructor, creation),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } or IInterpolatedStringOperation when IsSeparator(operation.Syntax) =>
            new Value { Shape = Shape.EndsWithSeparator },
        _ => null,
    };

    private static Value? Pattern(IMethodSymbol constructor, IObjectCreationOperation creation)
    {
        var values = new Value[constructor.Parameters.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Value.Clean;
        }

        foreach (var argument in creation.Arguments)
        {
            if (argument is { Parameter: { } parameter, Value.ConstantValue: { HasValue: true, Value: { } constant } })
            {
                values[parameter.Ordinal] = new Value { Constant = constant };
            }
        }

        return Patterns.Of(constructor, values) is { } pattern ? new Value { Constant = pattern } : null;
    }

    /// <summary>The pattern of a method or property whose code is generated from it.</summary>
    public static KnownPattern? GeneratedPattern(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "GeneratedRegexAttribute"
                && attribute.ConstructorArguments is [{ Value: string text }, ..])
            {
                return new KnownPattern(text, attribute.ConstructorArguments.Length > 1
                    && attribute.ConstructorArguments[1].Value is int options ? options : 0);
            }
        }

        return null;
    }

    private IOperation? Initializer(ISymbol member, CancellationToken cancel)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            var expression = reference.GetSyntax(cancel) switch
            {
                VariableDeclaratorSyntax field => field.Initializer?.Value,
                PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
                _ => null,
            };
            if (expression is not null && compilation.ContainsSyntaxTree(expression.SyntaxTree))
            {
                return code.Model(expression.SyntaxTree).GetOperation(expression, cancel);
            }
        }

        return null;
    }

    /// <summary>Whether every assignment to the field puts a separator at the end.</summary>
    private static bool EndsWithSeparator(ISymbol field, CancellationToken cancel)
    {
        var found = false;
        foreach (var reference in field.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var node in reference.GetSyntax(cancel).DescendantNodes())
            {
                if (node is AssignmentExpressionSyntax { Left: var left, Right: var right } && NameOf(left) == field.Name)
                {
                    if (!IsSeparator(right))
                    {
                        return false;
                    }

                    found = true;
                }
            }
        }

        return found;
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } => name.Identifier.ValueText,
        _ => null,
    };

    private static bool IsSeparator(SyntaxNode expression) => expression switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => IsSeparator(sum.Right),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "DirectorySeparatorChar" or "AltDirectorySeparatorChar" } => true,
        LiteralExpressionSyntax literal => literal.Token.ValueText is [.., '/' or '\\'],
        InterpolatedStringExpressionSyntax { Contents: [.., InterpolationSyntax last] } => IsSeparator(last.Expression),
        InterpolatedStringExpressionSyntax { Contents: [.., InterpolatedStringTextSyntax last] } =>
            last.TextToken.ValueText is [.., '/' or '\\'],
        _ => false,
    };
}
