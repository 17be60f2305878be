using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Engine.Secrets;
using SecureTools.Analyzers.Engine.Secrets.Names;
using SecureTools.Analyzers.Engine.Taint.Sources;

namespace SecureTools.Analyzers.Inputs;

/// <summary>A secret that a model has to know in order to call.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretArgumentAnalyzer() : InputAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.SecretArgument,
        "Arguments must not be secrets",
        "Tool '{1}' takes the secret '{0}' from the model. Read it from configuration or a vault, or take it from the caller.",
        DiagnosticSeverity.Warning,
        "What a tool asks for, a model has to know: the secret is in the conversation, which is stored, logged and sent on.");

    /// <summary>Words before a token that say where something goes on, or that nobody has to hide it.</summary>
    private static readonly HashSet<string> _harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "next", "previous", "prev", "sync", "delta", "skip", "cursor", "resume", "search", "stop", "start", "end", "input", "output",
        "special", "confirm", "confirmation", "change", "watch", "after", "before",
    };

    private protected override void AnalyzeTool(ToolContext context, ToolMethod tool, KnownTypes types)
    {
        foreach (var argument in tool.Arguments)
        {
            var options = SecretOptions.Read(context.Options.AnalyzerConfigOptionsProvider.GetOptions(argument.Locations[0].SourceTree!));
            if (SecretIn(argument, tool.Framework, options) is { } name)
            {
                context.ReportDiagnostic(Diagnostic.Create(_rule, argument.Locations[0], name, tool.Name));
            }
        }
    }

    /// <summary>The parameter, or the first member of its type, that is a secret.</summary>
    private static string? SecretIn(IParameterSymbol argument, ToolFramework framework, SecretOptions options) =>
        IsSecret(argument.Name, argument.Type, options) ? argument.Name : Members(argument.Type, framework)
            .FirstOrDefault(member => IsSecret(member.Name, member.Type, options))?.Name;

    private static IEnumerable<IPropertySymbol> Members(ITypeSymbol type, ToolFramework framework) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct && type.Locations.Any(location => location.IsInSource)
            ? PropertySources.Of((INamedTypeSymbol)type).Where(member => UnwrittenMembers.IsBoundByJson(framework)
                ? !UnwrittenMembers.IsLeftAlone(member) : !member.Symbol.IsReadOnly).Select(member => member.Symbol)
            : [];

    private static bool IsSecret(string name, ITypeSymbol type, SecretOptions options) =>
        type.SpecialType == SpecialType.System_String && options.Judge(name) is (NameKind.Password or NameKind.Secret)
        && !SecretNames.Split(name).Exists(_harmless.Contains);
}
