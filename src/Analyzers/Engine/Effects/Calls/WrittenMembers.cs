using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Analyzers.Engine.Effects.Calls;

/// <summary>
/// Assignments of what may be code, in the whole compilation, by the name of the member that is assigned to. Nothing is bound for it, and
/// it is made when the first delegate is called that others can set.
/// </summary>
internal sealed class WrittenMembers
{
    private static readonly ConditionalWeakTable<Compilation, Once<WrittenMembers>> _cache = new();

    private readonly Dictionary<string, List<AssignmentExpressionSyntax>> _byName = new(StringComparer.Ordinal);

    private WrittenMembers(Compilation compilation, CancellationToken cancel)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var node in tree.GetRoot(cancel).DescendantNodes())
            {
                if (node is AssignmentExpressionSyntax assignment && MayBeCode(assignment.Right) && NameOf(assignment.Left) is { } name)
                {
                    Add(name, assignment);
                }
            }
        }
    }

    public static WrittenMembers Of(Compilation compilation, CancellationToken cancel) =>
        _cache.GetValue(compilation, static key => new Once<WrittenMembers>(token => new WrittenMembers(key, token))).Get(cancel);

    public IReadOnlyList<AssignmentExpressionSyntax> To(string name) => _byName.TryGetValue(name, out var found) ? found : [];

    private static bool MayBeCode(ExpressionSyntax value) =>
        value is AnonymousFunctionExpressionSyntax or IdentifierNameSyntax or GenericNameSyntax or MemberAccessExpressionSyntax
            or ConditionalExpressionSyntax
            or BinaryExpressionSyntax or ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax
            or InvocationExpressionSyntax;

    private static string? NameOf(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        ElementAccessExpressionSyntax element => NameOf(element.Expression),
        _ => null,
    };

    private void Add(string name, AssignmentExpressionSyntax assignment)
    {
        if (!_byName.TryGetValue(name, out var list))
        {
            _byName[name] = list = [];
        }

        list.Add(assignment);
    }
}
