using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.Analyzers.Engine.Scope;

namespace SecureTools.Analyzers.Engine.Effects.Calls;

/// <summary>What the type that declares a field or property puts into it.</summary>
/// <param name="Values">The initializer, and what is assigned or added anywhere in the type.</param>
/// <param name="IsOpen">Whether others may put in something else.</param>
internal sealed record StoredCode(ImmutableArray<IOperation> Values, bool IsOpen)
{
    public static StoredCode Of(ISymbol store, ProgramCode code, CancellationToken cancel)
    {
        var values = ImmutableArray.CreateBuilder<IOperation>();
        var isOpen = MayBeSetOutside(store);
        foreach (var reference in store.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var value in Written(store, reference.GetSyntax(cancel)))
            {
                var operation = code.Model(value.SyntaxTree).GetOperation(value, cancel);
                if (operation is not null)
                {
                    values.Add(operation);
                }

                isOpen |= operation is null;
            }
        }

        return new StoredCode(values.ToImmutable(), isOpen || IsPositional(store));
    }

    /// <summary>Constructors of records and primary constructors fill what they declare.</summary>
    private static bool IsPositional(ISymbol store) =>
        store.DeclaringSyntaxReferences.Length > 0 && store.DeclaringSyntaxReferences[0].GetSyntax() is ParameterSyntax;

    private static bool MayBeSetOutside(ISymbol store) => store switch
    {
        IFieldSymbol field => field is { IsReadOnly: false, DeclaredAccessibility: not Accessibility.Private, AssociatedSymbol: null },
        IPropertySymbol { SetMethod: { } setter } => setter.DeclaredAccessibility != Accessibility.Private,
        IPropertySymbol property => property.IsAbstract,
        _ => true,
    };

    private static IEnumerable<ExpressionSyntax> Written(ISymbol store, SyntaxNode type)
    {
        foreach (var node in type.DescendantNodes())
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Initializer.Value: { } value } variable when variable.Identifier.ValueText == store.Name && variable.Parent?.Parent is FieldDeclarationSyntax:
                    yield return value;
                    break;
                case PropertyDeclarationSyntax { Initializer.Value: { } value } property when property.Identifier.ValueText == store.Name:
                    yield return value;
                    break;
                case AssignmentExpressionSyntax assignment when IsStore(assignment.Left, store.Name):
                    yield return assignment.Right;
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "TryAdd" or "Enqueue" or "Push" or "Insert" } access } call
                    when IsStore(access.Expression, store.Name):
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
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access => access.Name.Identifier.ValueText == name,
        ElementAccessExpressionSyntax element => IsStore(element.Expression, name),
        _ => false,
    };
}
