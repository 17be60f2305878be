using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Effects;

/// <summary>A tool that may delete or overwrite runs for whoever holds its caller's session, unless each call needs a token.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InsecureDestructiveToolAnalyzer() : SecureToolsAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.InsecureDestructiveTool,
        "Destructive tools must be secure",
        "Tool '{0}' is declared destructive, but its calls need no token. Set Secure = true.",
        DiagnosticSeverity.Warning,
        "A secure tool runs only with a token made for this tool, agent and session: a call that slipped into a conversation is refused.");

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types) =>
        context.RegisterToolAction(types, AnalyzeTool);

    private static void AnalyzeTool(ToolContext context, ToolMethod tool)
    {
        if (tool is { Framework: ToolFramework.Own, Hints.Destructive: true, IsSecure: false }
            && tool.Syntax(context.CancellationToken) is AttributeSyntax syntax)
        {
            context.ReportDiagnostic(Diagnostic.Create(_rule, Place(syntax).GetLocation(), tool.Name));
        }
    }

    /// <summary>The value that has to become true, or the attribute that lacks it.</summary>
    private static SyntaxNode Place(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "Secure")?.Expression
        ?? (SyntaxNode)attribute.Name;
}
