using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Misuse;

namespace SecureTools.Analyzers.Effects;

/// <summary>The tools that one agent gets together, where one piece of code shows it.</summary>
internal sealed class ToolSets(ToolRecognizer recognizer)
{
    private const string Registration = "WithTools";

    /// <summary>Those that a class declares.</summary>
    public static IEnumerable<ToolMethod> Of(INamedTypeSymbol type, ToolRecognizer recognizer) =>
        recognizer.Declared(type).GroupBy<ToolMethod, ISymbol>(tool => tool.Method, SymbolEqualityComparer.Default).Select(tools => tools.First());

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
        return items.Select(item => item.Origin(cancel)).OfType<IInvocationOperation>().Select(recognizer.Creations.Recognize).OfType<ToolMethod>();
    }

    /// <summary>Whether a chain of calls that gives tools to a server ends here.</summary>
    public static bool IsLast(IInvocationOperation call) => IsRegistration(call) && Receiver(call) is IInvocationOperation && !IsReceiver(call);

    /// <summary>Those of several classes that the chain gives: none of a single class, which was looked at where it stands.</summary>
    public IEnumerable<ToolMethod> Of(IInvocationOperation last)
    {
        var classes = new List<INamedTypeSymbol>();
        for (IOperation? call = last; call is IInvocationOperation link; call = Receiver(link))
        {
            if (IsRegistration(link) && link.TargetMethod.TypeArguments[0] is INamedTypeSymbol type)
            {
                classes.Insert(0, type);
            }
        }

        return classes.Count > 1 ? classes.SelectMany(type => Of(type, recognizer)) : [];
    }

    private static ImmutableArray<IOperation> Added(IObjectOrCollectionInitializerOperation initializer) =>
    [
        .. initializer.Initializers.OfType<IInvocationOperation>().Where(call => call.TargetMethod.Name == "Add")
            .SelectMany(call => call.Arguments.Select(argument => argument.Value)),
    ];

    private static bool IsRegistration(IInvocationOperation call) => call.TargetMethod is { Name: Registration, TypeArguments.Length: 1 };

    /// <summary>What the call is chained to: of an extension method, the first argument.</summary>
    private static IOperation? Receiver(IInvocationOperation call) => (call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.First() : null))?.Core();

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
