using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Shared.Recognition;

/// <summary>
/// Finds the one method that a delegate or a description of a method stands for, as far as the code around the call shows it.
/// </summary>
internal sealed class DelegateTarget(KnownTypes types, IOperation around)
{
    /// <summary>A delegate kept in a local that was copied from a local: nobody nests that deep.</summary>
    private int _steps = 8;

    /// <summary>Null: any method could be behind it.</summary>
    public IMethodSymbol? Of(IOperation? value) => value is null || _steps-- == 0 ? null : value switch
    {
        IConversionOperation conversion => Of(conversion.Operand),
        IParenthesizedOperation parenthesized => Of(parenthesized.Operand),
        IDelegateCreationOperation creation => Of(creation.Target),
        IMethodReferenceOperation reference => reference.Method,
        IAnonymousFunctionOperation function => function.Symbol,
        IPropertyReferenceOperation { Property.Name: "Method", Instance: { } instance } when types.Is(instance.Type, TypeNames.Delegate)
            || instance.Type?.TypeKind == TypeKind.Delegate => Of(instance),
        IInvocationOperation { TargetMethod.Name: "GetMethod", Instance: ITypeOfOperation type } call => Named(type.TypeOperand, call),
        ILocalReferenceOperation { Local: { IsRef: false } local } => OfLocal(local),
        IFieldReferenceOperation { Field: { IsReadOnly: true } field } => OfField(field),
        _ => null,
    };

    /// <summary>The only method of a constant name.</summary>
    private static IMethodSymbol? Named(ITypeSymbol type, IInvocationOperation call) =>
        call.Arguments.FirstOrDefault()?.Value.ConstantValue is { HasValue: true, Value: string name }
        && type.GetMembers(name).OfType<IMethodSymbol>().Take(2).ToList() is { Count: 1 } only
            ? only[0]
            : null;

    private IMethodSymbol? OfLocal(ILocalSymbol local)
    {
        var root = around;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }

        var all = root.DescendantsAndSelf().ToList();
        return all.Exists(operation => Changes(operation, local))
            ? null
            : Of(all.OfType<IVariableDeclaratorOperation>().FirstOrDefault(
                candidate => SymbolEqualityComparer.Default.Equals(candidate.Symbol, local))?.Initializer?.Value);
    }

    private static bool Changes(IOperation operation, ILocalSymbol local) => operation switch
    {
        IAssignmentOperation { Target: ILocalReferenceOperation target } => SymbolEqualityComparer.Default.Equals(target.Local, local),
        IArgumentOperation { Value: ILocalReferenceOperation value, Parameter.RefKind: RefKind.Ref or RefKind.Out } =>
            SymbolEqualityComparer.Default.Equals(value.Local, local),
        _ => false,
    };

    /// <summary>A field that is set where it is declared, in this file, and in no constructor.</summary>
    private IMethodSymbol? OfField(IFieldSymbol field)
    {
        if (around.SemanticModel is not { } model
            || field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            is not VariableDeclaratorSyntax { Initializer.Value: { } value }
            || value.SyntaxTree != model.SyntaxTree || IsSetByConstructor(field))
        {
            return null;
        }

        return Of(model.GetOperation(value)) ?? model.GetSymbolInfo(value).Symbol as IMethodSymbol;
    }

    private static bool IsSetByConstructor(IFieldSymbol field) =>
        field.ContainingType.Constructors.SelectMany(constructor => constructor.DeclaringSyntaxReferences)
            .SelectMany(reference => reference.GetSyntax().DescendantNodes().OfType<AssignmentExpressionSyntax>())
            .Any(assignment => assignment.Left switch
            {
                IdentifierNameSyntax name => name.Identifier.ValueText == field.Name,
                MemberAccessExpressionSyntax { Name: var name } => name.Identifier.ValueText == field.Name,
                _ => false,
            });
}
