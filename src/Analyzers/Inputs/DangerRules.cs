using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Taint;

namespace SecureTools.Analyzers.Inputs;

/// <summary>The rule of each kind of danger. What they say differs in the act alone.</summary>
internal static class DangerRules
{
    private const string Argument = "Argument '{0}' of tool '{1}' ";
    private const string Reaches = Argument + "reaches '{2}' ";
    private const string Result = "What '{0}' gives tool '{1}' ";

    private static readonly DiagnosticDescriptor _process = Rule.Create(
        RuleIds.ProcessInput,
        "Arguments must not reach processes and shells unchecked",
        Reaches + "as part of a command. Name the program in code, and put a ProcessArgument into ArgumentList.",
        DiagnosticSeverity.Warning,
        "A file name with a sign of the shell in it is two commands, and one that begins with a hyphen is an option.");

    private static readonly DiagnosticDescriptor _path = Rule.Create(
        RuleIds.PathInput,
        "Arguments must not become paths unchecked",
        Reaches + "as a path. Take a SafePath, which stays below its directory.",
        DiagnosticSeverity.Warning,
        "A path may lead up, begin at the root or follow a link; reading there tells secrets, and writing there replaces programs.");

    private static readonly DiagnosticDescriptor _sql = Rule.Create(
        RuleIds.SqlInput,
        "Arguments must not become SQL text",
        Reaches + "as text of a statement. Pass it as a parameter of the statement.",
        DiagnosticSeverity.Warning,
        "Whoever can put a quote into the text writes the rest of the statement.");

    private static readonly DiagnosticDescriptor _url = Rule.Create(
        RuleIds.UrlInput,
        "Arguments must not choose hosts unchecked",
        Reaches + "and chooses where it leads. Take an AllowedUrl with the hosts that are meant.",
        DiagnosticSeverity.Warning,
        "The tool runs inside your network, where addresses answer that nobody outside can reach.");

    private static readonly DiagnosticDescriptor _code = Rule.Create(
        RuleIds.CodeInput,
        "Arguments must not become code or choose types",
        Reaches + "as code or the name of code. Take an enum of what may be run.",
        DiagnosticSeverity.Warning,
        "Whoever steers the model then runs a program of theirs in your process.");

    private static readonly DiagnosticDescriptor _deserialization = Rule.Create(
        RuleIds.DeserializationInput,
        "Arguments must not be deserialised with types of their choice",
        Reaches + "where data choose their types. Deserialise to a type that the code names.",
        DiagnosticSeverity.Warning,
        "Creating an object runs code, and some types start processes when they are created with the right values.");

    private static readonly DiagnosticDescriptor _ldap = Rule.Create(
        RuleIds.LdapInput,
        "Arguments must not become LDAP filters unescaped",
        Reaches + "as text of a filter. Constrain it to what a name may hold, or escape it.",
        DiagnosticSeverity.Warning,
        "A parenthesis in a name ends the filter and begins another one.");

    private static readonly DiagnosticDescriptor _xPath = Rule.Create(
        RuleIds.XPathInput,
        "Arguments must not become XPath",
        Reaches + "as text of an expression. Select with LINQ to XML, or constrain it.",
        DiagnosticSeverity.Warning,
        "A quote in a name ends the condition and begins another one.");

    private static readonly DiagnosticDescriptor _xml = Rule.Create(
        RuleIds.XmlInput,
        "Arguments must not be read as XML with DTDs",
        Reaches + "with DTDs or a resolver switched on. Prohibit DTDs, and set no resolver.",
        DiagnosticSeverity.Warning,
        "A DTD names files and addresses as parts of the document, and reading it reads them.");

    private static readonly DiagnosticDescriptor _regex = Rule.Create(
        RuleIds.RegexInput,
        "Arguments must not become patterns without a bound",
        Reaches + "as a pattern. Set RegexOptions.NonBacktracking or a time-out.",
        DiagnosticSeverity.Warning,
        "A pattern of ten characters can keep a processor busy for hours.");

    private static readonly DiagnosticDescriptor _log = Rule.Create(
        RuleIds.LogInput,
        "Arguments must not forge lines of logs",
        Reaches + "as the text of a line. Write a constant template, and pass the argument beside it.",
        DiagnosticSeverity.Info,
        "A line break in the argument begins a line that looks like one of yours.");

    private static readonly DiagnosticDescriptor _html = Rule.Create(
        RuleIds.HtmlInput,
        "Arguments must not become markup unencoded",
        Reaches + "as markup. Encode it.",
        DiagnosticSeverity.Warning,
        "A script in a name runs in the browser of whoever opens the page, with their session.");

    private static readonly DiagnosticDescriptor _archive = Rule.Create(
        RuleIds.ArchiveInput,
        "Archives must not be extracted to paths of their choice",
        Reaches + "and chooses where files are written. Extract to a directory of yours with ExtractToDirectory, or check the full path.",
        DiagnosticSeverity.Warning,
        "An entry may be named so that it lies outside of the directory.");

    private static readonly DiagnosticDescriptor _header = Rule.Create(
        RuleIds.HeaderInput,
        "Arguments must not become response headers unchecked",
        Reaches + "as a header. Constrain it to what the header may hold.",
        DiagnosticSeverity.Warning,
        "Headers tell browsers what to trust, and a line break in one begins another.");

    private static readonly DiagnosticDescriptor _redirect = Rule.Create(
        RuleIds.RedirectInput,
        "Arguments must not choose redirects unchecked",
        Reaches + "and chooses where a browser goes. Use LocalRedirect, or take an AllowedUrl.",
        DiagnosticSeverity.Warning,
        "A link that begins with your name and ends on another page is how people are asked for their password.");

    private static readonly DiagnosticDescriptor _configuration = Rule.Create(
        RuleIds.ConfigurationInput,
        "Arguments must not choose environment or configuration",
        Reaches + "as a setting that the process trusts. Name the setting in code, and allow certain values.",
        DiagnosticSeverity.Warning,
        "The environment decides which libraries are loaded, which proxy is used and where programs are found.");

    private static readonly DiagnosticDescriptor _nativeLibrary = Rule.Create(
        RuleIds.NativeLibraryInput,
        "Arguments must not choose native libraries",
        Reaches + "as the name of a library. Name the library in code, or allow certain names.",
        DiagnosticSeverity.Warning,
        "A native library runs its code when it is loaded, outside of everything that .NET checks.");

    private static readonly DiagnosticDescriptor _prompt = Rule.Create(
        RuleIds.PromptInput,
        "Arguments must not become instructions of another model",
        Reaches + "as an instruction of a model. Send it as a message of the user.",
        DiagnosticSeverity.Info,
        "Text that the first model picked up becomes an order to the second one.");

    /// <summary>In the order of their ids, which is that of the kinds.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        _process, _path, _sql, _url, _code, _deserialization, _ldap, _xPath, _xml,
        _regex, _log, _html, _archive, _header, _redirect, _configuration, _nativeLibrary, _prompt,
    ];

    /// <summary>What the rules say about tools of other frameworks, which do not bind the types that the rules would name.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Foreign { get; } =
    [
        Rule.Saying(_process, Reaches + "as part of a command. Name the program in code, and put the checked argument into ArgumentList."),
        Rule.Saying(_path, Reaches + "as a path. Compare the full path with the directory that it must stay below."),
        Rule.Saying(_url, Reaches + "and chooses where it leads. Compare the host with a list of those that are meant."),
        Rule.Saying(
            _redirect, Reaches + "and chooses where a browser goes. Use LocalRedirect, or compare the host with a list of those that are meant."),
    ];

    /// <summary>The same rules about what a source of the catalog brings in.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfSources { get; } = [.. All.Select(OfSource)];

    /// <summary>The same about sources in tools of other frameworks.</summary>
    public static ImmutableArray<DiagnosticDescriptor> ForeignOfSources { get; } = [.. Foreign.Select(OfSource)];

    /// <summary>All that the rules may say.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Said { get; } = [.. All, .. Foreign, .. OfSources, .. ForeignOfSources];

    public static DiagnosticDescriptor Of(TaintFinding finding, ToolFramework framework)
    {
        var (own, foreign) = finding.Start.Parameter is null ? (OfSources, ForeignOfSources) : (All, Foreign);
        var rule = own[(int)finding.Kind];
        return framework == ToolFramework.Own ? rule : foreign.FirstOrDefault(other => other.Id == rule.Id) ?? rule;
    }

    private static DiagnosticDescriptor OfSource(DiagnosticDescriptor rule) =>
        Rule.Saying(rule, Result + rule.MessageFormat.ToString(CultureInfo.InvariantCulture).Substring(Argument.Length));
}
