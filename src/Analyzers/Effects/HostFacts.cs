using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Analyzers.Effects;

/// <summary>What is known of the host of a tool of another framework.</summary>
internal enum HostGuard
{
    /// <summary>The host is elsewhere, or code of its own may check the caller.</summary>
    Unknown,

    /// <summary>The host applies attributes such as <c>[Authorize]</c>.</summary>
    Enforced,

    /// <summary>Nothing looks at such attributes.</summary>
    Nothing,
}

/// <summary>
/// What a compilation says of the hosts of its tools, by the names that its code mentions: a name that is bound to something else makes a
/// rule silent, never wrong. The code is looked through once, and only where a rule has something to ask.
/// </summary>
internal sealed class HostFacts
{
    private static readonly ConditionalWeakTable<Compilation, HostFacts> _cache = new();

    private static readonly string[] _mcpHosts =
        ["AddMcpServer", "WithTools", "WithToolsFromAssembly", "WithHttpTransport", "WithStdioServerTransport", "MapMcp",
            "McpServerOptions"];

    private static readonly string[] _mcpFilters =
        ["WithRequestFilters", "AddCallToolFilter", "CallToolFilters", "CallToolWithAlternateFilters", "WithCallToolHandler",
            "DelegatingMcpServerTool"];

    private static readonly string[] _kernelFilters = ["IFunctionInvocationFilter", "IAutoFunctionInvocationFilter"];
    private static readonly string[] _functionFilters = ["FunctionInvoker", "DelegatingAIFunction"];
    private static readonly string[] _remote = ["WithHttpTransport", "MapMcp"];
    private static readonly string[] _local = ["WithStdioServerTransport", "StdioServerTransport"];
    private static readonly string[] _filters = ["AddAuthorizationFilters"];
    private static readonly string[] _endpointGuards = ["RequireAuthorization", "FallbackPolicy"];

    private static readonly HashSet<string> _telling = new(
        new[] { _mcpHosts, _mcpFilters, _kernelFilters, _functionFilters, _remote, _local, _filters, _endpointGuards }.SelectMany(
            names => names), StringComparer.Ordinal);

    private readonly Compilation _compilation;
    private readonly Once<HashSet<string>> _mentioned;

    private HostFacts(Compilation compilation)
    {
        _compilation = compilation;
        _mentioned = new Once<HashSet<string>>(Look);
    }

    public static HostFacts Of(Compilation compilation) => _cache.GetValue(compilation, static key => new HostFacts(key));

    /// <summary>Who applies authorization attributes on tools of the framework.</summary>
    public HostGuard Authorization(ToolFramework framework, CancellationToken cancel) => framework switch
    {
        ToolFramework.Mcp when Mentions(_filters, cancel) => HostGuard.Enforced,
        ToolFramework.Mcp when Mentions(_mcpFilters, cancel) => HostGuard.Unknown,
        ToolFramework.Mcp => Mentions(_mcpHosts, cancel) || IsExecutable ? HostGuard.Nothing : HostGuard.Unknown,
        ToolFramework.SemanticKernel => Mentions(_kernelFilters, cancel) ? HostGuard.Unknown : HostGuard.Nothing,
        ToolFramework.ExtensionsAI => Mentions(_functionFilters, cancel) ? HostGuard.Unknown : HostGuard.Nothing,
        _ => HostGuard.Unknown,
    };

    /// <summary>
    /// Whether callers may be checked without a word on the tool: by a filter, at the endpoint, or because only who started the server can
    /// call.
    /// </summary>
    public bool MayGuardAll(ToolFramework framework, CancellationToken cancel) => framework switch
    {
        ToolFramework.Mcp => Mentions(_mcpFilters, cancel) || Mentions(_endpointGuards, cancel)
            || (Mentions(_local, cancel) && !Mentions(_remote, cancel)),
        ToolFramework.SemanticKernel => Mentions(_kernelFilters, cancel),
        ToolFramework.ExtensionsAI => Mentions(_functionFilters, cancel),
        _ => true,
    };

    private bool IsExecutable => _compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;

    private bool Mentions(string[] names, CancellationToken cancel) => Array.Exists(names, _mentioned.Get(cancel).Contains);

    private HashSet<string> Look(CancellationToken cancel)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in _compilation.SyntaxTrees)
        {
            foreach (var name in tree.GetRoot(cancel).DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (_telling.Contains(name.Identifier.ValueText))
                {
                    found.Add(name.Identifier.ValueText);
                }
            }
        }

        return found;
    }
}
