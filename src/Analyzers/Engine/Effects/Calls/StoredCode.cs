using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.Analyzers.Engine.Scope;

namespace SecureTools.Analyzers.Engine.Effects.Calls;

/// <summary>What a program puts into a field, property or event.</summary>
/// <param name="Values">The initializer, and what is assigned or added; in the type that declares it, and where others can set it in all
/// the program.</param>
/// <param name="IsOpen">Whether nobody knows what else may be in it.</param>
internal sealed record StoredCode(ImmutableArray<IOperation> Values, bool IsOpen)
{
    public static StoredCode Of(ISymbol store, Compilation compilation, ProgramCode code, CancellationToken cancel)
    {
        var values = ImmutableArray.CreateBuilder<IOperation>();
        var isOpen = IsPositional(store, cancel);
        foreach (var value in Written(store, compilation, code, cancel))
        {
            var operation = code.Model(value.SyntaxTree).GetOperation(value, cancel);
            isOpen |= operation is null;
            if (operation is not null)
            {
                values.Add(operation);
            }
        }

        // What nobody sets in this program is set by another one, or not at all.
        return new StoredCode(values.ToImmutable(), isOpen || values.Count == 0 && IsSetOutside(store));
    }

    /// <summary>Constructors of records and primary constructors fill what they declare.</summary>
    private static bool IsPositional(ISymbol store, CancellationToken cancel) =>
        store.DeclaringSyntaxReferences.Length > 0 && store.DeclaringSyntaxReferences[0].GetSyntax(cancel) is ParameterSyntax;

    /// <summary>Whether code outside of the type can set it.</summary>
    private static bool IsSetOutside(ISymbol store) => store switch
    {
        IFieldSymbol field => field is { IsReadOnly: false, DeclaredAccessibility: not Accessibility.Private },
        IPropertySymbol { SetMethod: { } setter } => setter.DeclaredAccessibility != Accessibility.Private,
        IPropertySymbol property => property.IsAbstract,
        IEventSymbol => true,
        _ => false,
    };

    private static IEnumerable<ExpressionSyntax> Written(ISymbol store, Compilation compilation, ProgramCode code, CancellationToken cancel)
    {
        foreach (var reference in store.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var value in WrittenIn(reference.GetSyntax(cancel), store.Name))
            {
                yield return value;
            }
        }

        foreach (var assignment in IsSetOutside(store) ? WrittenMembers.Of(compilation, cancel).To(store.Name) : [])
        {
            var target = assignment.Left is ElementAccessExpressionSyntax element ? element.Expression : assignment.Left;
            if (!IsIn(assignment, store.ContainingType, cancel)
                && SymbolEqualityComparer.Default.Equals(
                    code.Model(target.SyntaxTree).GetSymbolInfo(target, cancel).Symbol?.OriginalDefinition, store))
            {
                yield return assignment.Right;
            }
        }
    }

    private static bool IsIn(SyntaxNode node, INamedTypeSymbol type, CancellationToken cancel) =>
        type.DeclaringSyntaxReferences.Any(
            reference => reference.SyntaxTree == node.SyntaxTree && reference.GetSyntax(cancel).Span.Contains(node.Span));

    private static IEnumerable<ExpressionSyntax> WrittenIn(SyntaxNode type, string name)
    {
        foreach (var node in type.DescendantNodes())
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Initializer.Value: { } value } variable when variable.Identifier.ValueText == name
                    && variable.Parent?.Parent is BaseFieldDeclarationSyntax:
                    yield return value;
                    break;
                case PropertyDeclarationSyntax { Initializer.Value: { } value } property when property.Identifier.ValueText == name:
                    yield return value;
                    break;
                case AssignmentExpressionSyntax { RawKind: not (int)SyntaxKind.SubtractAssignmentExpression } assignment
                    when IsStore(assignment.Left, name):
                    yield return assignment.Right;
                    break;
                case InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax
                    {
                        Name.Identifier.ValueText: "Add" or "TryAdd"
                    or "Enqueue" or "Push" or "Insert"
                    } access
                } call
                    when IsStore(access.Expression, name):
                    foreach (var argument in call.ArgumentList.Arguments)
                    {
                        yield return argument.Expression;
                    }

                    break;
            }
        }
    }

    private static bool IsStore(ExpressionSyntax target, string name) => target switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access =>
            access.Name.Identifier.ValueText == name,
        ElementAccessExpressionSyntax element => IsStore(element.Expression, name),
        _ => false,
    };
}
