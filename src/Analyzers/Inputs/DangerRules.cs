using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Taint;

namespace SecureTools.Analyzers.Inputs;

/// <summary>The rule of each kind of danger. What they say differs in the act alone.</summary>
internal static class DangerRules
{
    private static readonly ImmutableDictionary<SinkKind, DiagnosticDescriptor> _rules = Create().ToImmutableDictionary(pair => pair.Kind, pair => pair.Rule);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. _rules.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    public static DiagnosticDescriptor Of(SinkKind kind) => _rules[kind];

    private static IEnumerable<(SinkKind Kind, DiagnosticDescriptor Rule)> Create()
    {
        yield return (SinkKind.Process, Warning(RuleIds.ProcessInput, "Arguments must not reach processes and shells unchecked",
            "as part of a command. Name the program in code, and put a ProcessArgument into ArgumentList.",
            "A file name with a sign of the shell in it is two commands, and one that begins with a hyphen is an option."));
        yield return (SinkKind.Path, Warning(RuleIds.PathInput, "Arguments must not become paths unchecked",
            "as a path. Take a SafePath, which stays below its directory.",
            "A path may lead up, begin at the root or follow a link; reading there tells secrets, and writing there replaces programs."));
        yield return (SinkKind.Sql, Warning(RuleIds.SqlInput, "Arguments must not become SQL text",
            "as text of a statement. Pass it as a parameter of the statement.",
            "Whoever can put a quote into the text writes the rest of the statement."));
        yield return (SinkKind.Url, Warning(RuleIds.UrlInput, "Arguments must not choose hosts unchecked",
            "and chooses where it leads. Take an AllowedUrl with the hosts that are meant.",
            "The tool runs inside your network, where addresses answer that nobody outside can reach."));
        yield return (SinkKind.Code, Warning(RuleIds.CodeInput, "Arguments must not become code or choose types",
            "as code or the name of code. Take an enum of what may be run.",
            "Whoever steers the model then runs a program of theirs in your process."));
        yield return (SinkKind.Deserialization, Warning(RuleIds.DeserializationInput, "Arguments must not be deserialised with types of their choice",
            "where data choose their types. Deserialise to a type that the code names.",
            "Creating an object runs code, and some types start processes when they are created with the right values."));
        yield return (SinkKind.Ldap, Warning(RuleIds.LdapInput, "Arguments must not become LDAP filters unescaped",
            "as text of a filter. Constrain it to what a name may hold, or escape it.",
            "A parenthesis in a name ends the filter and begins another one."));
        yield return (SinkKind.XPath, Warning(RuleIds.XPathInput, "Arguments must not become XPath",
            "as text of an expression. Select with LINQ to XML, or constrain it.",
            "A quote in a name ends the condition and begins another one."));
        yield return (SinkKind.Xml, Warning(RuleIds.XmlInput, "Arguments must not be read as XML with DTDs",
            "with DTDs or a resolver switched on. Prohibit DTDs, and set no resolver.",
            "A DTD names files and addresses as parts of the document, and reading it reads them."));
        yield return (SinkKind.Regex, Warning(RuleIds.RegexInput, "Arguments must not become patterns without a bound",
            "as a pattern. Set RegexOptions.NonBacktracking or a time-out.",
            "A pattern of ten characters can keep a processor busy for hours."));
        yield return (SinkKind.Log, Suggestion(RuleIds.LogInput, "Arguments must not forge lines of logs",
            "as the text of a line. Write a constant template, and pass the argument beside it.",
            "A line break in the argument begins a line that looks like one of yours."));
        yield return (SinkKind.Html, Warning(RuleIds.HtmlInput, "Arguments must not become markup unencoded",
            "as markup. Encode it.",
            "A script in a name runs in the browser of whoever opens the page, with their session."));
        yield return (SinkKind.Archive, Warning(RuleIds.ArchiveInput, "Archives must not be extracted to paths of their choice",
            "and chooses where files are written. Call ExtractToDirectory, or check the full path.",
            "An entry may be named so that it lies outside of the directory."));
        yield return (SinkKind.Header, Warning(RuleIds.HeaderInput, "Arguments must not become response headers unchecked",
            "as a header. Constrain it to what the header may hold.",
            "Headers tell browsers what to trust, and a line break in one begins another."));
        yield return (SinkKind.Redirect, Warning(RuleIds.RedirectInput, "Arguments must not choose redirects unchecked",
            "and chooses where a browser goes. Use LocalRedirect, or take an AllowedUrl.",
            "A link that begins with your name and ends on another page is how people are asked for their password."));
        yield return (SinkKind.Configuration, Warning(RuleIds.ConfigurationInput, "Arguments must not choose environment or configuration",
            "as a setting that the process trusts. Name the setting in code, and allow certain values.",
            "The environment decides which libraries are loaded, which proxy is used and where programs are found."));
        yield return (SinkKind.NativeLibrary, Warning(RuleIds.NativeLibraryInput, "Arguments must not choose native libraries",
            "as the name of a library. Name the library in code, or allow certain names.",
            "A native library runs its code when it is loaded, outside of everything that .NET checks."));
        yield return (SinkKind.Prompt, Suggestion(RuleIds.PromptInput, "Arguments must not become instructions of another model",
            "as an instruction of a model. Send it as a message of the user.",
            "Text that the first model picked up becomes an order to the second one."));
    }

    private static DiagnosticDescriptor Warning(string id, string title, string act, string reason) => Create(id, title, act, DiagnosticSeverity.Warning, reason);

    private static DiagnosticDescriptor Suggestion(string id, string title, string act, string reason) => Create(id, title, act, DiagnosticSeverity.Info, reason);

    private static DiagnosticDescriptor Create(string id, string title, string act, DiagnosticSeverity severity, string reason) =>
        Rule.Create(id, title, "Argument '{0}' of tool '{1}' reaches '{2}' " + act, severity, reason);
}
