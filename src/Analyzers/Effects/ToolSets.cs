using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Scope;
using SecureTools.Analyzers.Misuse;

namespace SecureTools.Analyzers.Effects;

/// <summary>The tools that one agent gets together, where one piece of code shows it.</summary>
internal sealed class ToolSets(Compilation compilation, ToolRecognizer recognizer)
{
    /// <summary>How the methods begin that give tools to a server.</summary>
    public const string Registration = "WithTools";
    /// <summary>What begins a server of its own.</summary>
    private const string Server = "AddMcpServer";

    private const string FromAssembly = "WithToolsFromAssembly";

    /// <summary>Those that a class declares.</summary>
    public static IEnumerable<ToolMethod> Of(INamedTypeSymbol type, ToolRecognizer recognizer) =>
        recognizer.Declared(type).GroupBy<ToolMethod, ISymbol>(tool => tool.Method, SymbolEqualityComparer.Default)
            .Select(tools => tools.First());

    /// <summary>Those in one list; what is wrapped asks first, and is none of them.</summary>
    public IEnumerable<ToolMethod> Of(IOperation list, CancellationToken cancel)
    {
        var items = list switch
        {
            ICollectionExpressionOperation collection => collection.Elements,
            IArrayInitializerOperation array => array.ElementValues,
            IObjectOrCollectionInitializerOperation initializer => Added(initializer),
            _ => [],
        };
        return items.Select(item => item.Origin(cancel)).OfType<IInvocationOperation>().Select(recognizer.Creations.Recognize)
            .OfType<ToolMethod>();
    }

    /// <summary>
    /// Whether nothing gives more tools to the same server after this call: in its chain, or in another one that begins with the same
    /// variable.
    /// </summary>
    public static bool IsLast(IInvocationOperation call) => IsRegistration(call) && !IsReceiver(call)
        && !Others(call).Any(other => other.Syntax.SpanStart > call.Syntax.SpanStart);

    /// <summary>Those of several classes that a server gets: none of a single class, which was looked at where it stands.</summary>
    public IEnumerable<ToolMethod> Of(IInvocationOperation last, CancellationToken cancel)
    {
        var classes = Chain(last).Concat(Others(last)).OrderBy(call => call.Syntax.Span.End).SelectMany(call => Registered(call, cancel))
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).ToList();
        return classes.Count > 1 ? classes.SelectMany(type => Of(type, recognizer)) : [];
    }

    private IEnumerable<INamedTypeSymbol> Registered(IInvocationOperation call, CancellationToken cancel)
    {
        if (call.TargetMethod.TypeArguments is [INamedTypeSymbol type])
        {
            return [type];
        }

        return call.TargetMethod.Name == FromAssembly
            ? IsHere(call) ? Declared(compilation.Assembly.GlobalNamespace, cancel) : []
            : call.Descendants().OfType<ITypeOfOperation>().Select(named => named.TypeOperand).OfType<INamedTypeSymbol>();
    }

    /// <summary>Whether the tools are those of this assembly: it is the one that calls, where none is named.</summary>
    private bool IsHere(IInvocationOperation call)
    {
        var assembly = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.Name == "Assembly")?.Value.Core();
        return assembly switch
        {
            null or { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation => true,
            IInvocationOperation { TargetMethod.Name: "GetExecutingAssembly" or "GetEntryAssembly" or "GetCallingAssembly" } => true,
            IPropertyReferenceOperation { Property.Name: "Assembly", Instance: { } instance } =>
                instance.Core() is ITypeOfOperation { TypeOperand: var type }
                    && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly),
            _ => false,
        };
    }

    /// <summary>The classes that say that they hold tools.</summary>
    private static IEnumerable<INamedTypeSymbol> Declared(INamespaceOrTypeSymbol container, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type
                && type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == EffectTypes.McpToolType))
            {
                yield return type;
            }

            foreach (var inner in member is INamespaceOrTypeSymbol part ? Declared(part, cancel) : [])
            {
                yield return inner;
            }
        }
    }

    /// <summary>The calls of a chain that give tools.</summary>
    private static IEnumerable<IInvocationOperation> Chain(IInvocationOperation last)
    {
        for (IOperation? call = last; call is IInvocationOperation link; call = Receiver(link))
        {
            if (IsRegistration(link))
            {
                yield return link;
            }
        }
    }

    /// <summary>Those of other chains that begin with the same variable, and of the one that the variable was made by.</summary>
    private static IEnumerable<IInvocationOperation> Others(IInvocationOperation last)
    {
        IOperation root = last;
        while (root is IInvocationOperation { TargetMethod.Name: not Server } link && Receiver(link) is { } receiver)
        {
            root = receiver;
        }

        var variable = LocalValues.Variable(root) ?? Kept(last);
        if (variable is not (ILocalSymbol or IParameterSymbol))
        {
            return [];
        }

        var values = LocalValues.Of(last);
        return values.Chained(variable)
            .Concat(values.Values(variable).Select(value => value.Core()).OfType<IInvocationOperation>().SelectMany(Chain))
            .Where(IsRegistration).Where(call => !Chain(last).Contains(call));
    }

    /// <summary>The local that a chain is kept in.</summary>
    private static ILocalSymbol? Kept(IInvocationOperation last)
    {
        IOperation outer = last;
        while (outer.Parent is IInvocationOperation or IArgumentOperation or IConversionOperation)
        {
            outer = outer.Parent;
        }

        return outer.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } ? declarator.Symbol : null;
    }

    private static ImmutableArray<IOperation> Added(IObjectOrCollectionInitializerOperation initializer) =>
    [
        .. initializer.Initializers.OfType<IInvocationOperation>().Where(call => call.TargetMethod.Name == "Add")
            .SelectMany(call => call.Arguments.Select(argument => argument.Value)),
    ];

    private static bool IsRegistration(IInvocationOperation call) =>
        call.TargetMethod.Name == FromAssembly || call.TargetMethod.Name == Registration
            && (call.TargetMethod.TypeArguments.Length == 1 || call.Descendants().Any(part => part is ITypeOfOperation));

    /// <summary>What the call is chained to: of an extension method, the first argument.</summary>
    private static IOperation? Receiver(IInvocationOperation call) =>
        (call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.First() : null))?.Core();

    /// <summary>Whether a later call of the chain registers more.</summary>
    private static bool IsReceiver(IOperation call)
    {
        for (var outer = call.Parent; outer is IArgumentOperation or IConversionOperation or IInvocationOperation; outer = outer.Parent)
        {
            if (outer is IInvocationOperation next && IsRegistration(next))
            {
                return true;
            }
        }

        return false;
    }
}
