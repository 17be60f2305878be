using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Effects;

/// <summary>A tool that does what cannot be undone runs for whoever holds its caller's session, unless each call needs a token.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InsecureDestructiveToolAnalyzer() : SecureToolsAnalyzer([_declared, .. _found])
{
    private static readonly DiagnosticDescriptor _declared = Rule.Create(
        RuleIds.InsecureDestructiveTool,
        "Destructive tools must be secure",
        "Tool '{0}' is declared destructive, but its calls need no token. Set Secure = true.",
        DiagnosticSeverity.Warning,
        "A secure tool runs only with a token made for this tool, agent and session: a call that slipped into a conversation is refused.");

    private static readonly EffectRule _found =
        new(_declared, "Tool '{0}' # through '{1}', but its calls need no token. Set Secure = true.", EffectKinds.Destructive);

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types) =>
        context.RegisterOwnToolAction(AnalyzeTool);

    private static void AnalyzeTool(ToolContext context, ToolMethod tool)
    {
        if (!tool.IsSecure && tool.Syntax(context.CancellationToken) is AttributeSyntax syntax
            && !_found.Report(context, Place(syntax).GetLocation(), tool, context.EffectsOf(tool)) && tool.Hints.Destructive == true)
        {
            context.ReportDiagnostic(Diagnostic.Create(_declared, Place(syntax).GetLocation(), tool.Name));
        }
    }

    /// <summary>The value that has to become true, or the attribute that lacks it.</summary>
    private static SyntaxNode Place(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "Secure")?.Expression
        ?? (SyntaxNode)attribute.Name;
}
