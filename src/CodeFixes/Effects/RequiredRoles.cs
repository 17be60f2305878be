using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.Analyzers.Effects;

namespace SecureTools.CodeFixes.Effects;

/// <summary>Says with a requirement of ours what <c>[Authorize]</c> says about roles.</summary>
internal static class RequiredRoles
{
    /// <summary>
    /// The attribute, and ours in its place; null: it says more than roles that the assembly declares, or something else speaks of callers
    /// as well.
    /// </summary>
    public static (AttributeSyntax Old, AttributeSyntax New)? Of(
        MethodDeclarationSyntax method, SemanticModel model, CancellationToken cancel)
    {
        var types = KnownTypes.Of(model.Compilation);
        if (model.GetDeclaredSymbol(method, cancel) is not { } symbol
            || AuthorizationAttributes.Of(symbol, types) is not { Allows: null, Requires: [{ IsOnMethod: true, Attribute: var attribute }] }
            || !types.Is(attribute.AttributeClass, EffectTypes.Authorize)
            || attribute is not { ConstructorArguments.IsEmpty: true, NamedArguments: [{ Key: "Roles", Value.Value: string list }] }
            || attribute.SyntaxIn(model.Compilation, cancel) is not { } syntax)
        {
            return null;
        }

        var roles = list.Split(',').Select(role => role.Trim()).ToList();
        var names = string.Join(", ", roles.Select(role => SymbolDisplay.FormatLiteral(role, quote: true)));
        return roles.TrueForAll(Declared(model.Compilation, types).Contains)
            ? (syntax, AttributeEdits.Create(model, syntax.SpanStart, "RequireRole", names).WithTriviaFrom(syntax))
            : null;
    }

    private static HashSet<string> Declared(Compilation compilation, KnownTypes types) => new(
        compilation.Assembly.GetAttributes().Where(attribute => types.Is(attribute.AttributeClass, TypeNames.Role))
            .Select(attribute => attribute.FirstText()).OfType<string>(),
        StringComparer.Ordinal);
}
