using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Effects.Catalog;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects;

/// <summary>
/// Members by documentation id; without parameters for all overloads, ending in <c>.*</c> for all members of a type or namespace.
/// </summary>
internal sealed class DeclaredMembers
{
    private readonly Dictionary<string, List<(string Id, DeclaredEffect Effect)>> _byName = new(StringComparer.Ordinal);
    private readonly List<(string Prefix, DeclaredEffect Effect)> _families = [];

    public bool IsEmpty => _byName.Count == 0 && _families.Count == 0;

    /// <summary>What is said later holds.</summary>
    public void Add(string member, DeclaredEffect effect)
    {
        if (member.EndsWith(".*", StringComparison.Ordinal) && member.Length > 4 && member[1] == ':')
        {
            _families.Insert(0, (member.Substring(2, member.Length - 3), effect));
            return;
        }

        var name = NameOf(member);
        if (!_byName.TryGetValue(name, out var members))
        {
            _byName[name] = members = [];
        }

        members.Insert(0, (member, effect));
    }

    /// <summary>The member may do more than is said.</summary>
    public void Open(string member)
    {
        var known = _byName.TryGetValue(NameOf(member), out var members) ? members.Find(candidate => candidate.Id == member).Effect : null;
        Add(member, new DeclaredEffect(known?.Kind ?? EffectKind.None, IsExported: true, IsOpen: true));
    }

    /// <summary>Whether anything is said about members of that name, of whichever type.</summary>
    public bool MayName(IMethodSymbol method) =>
        _families.Count > 0 || _byName.ContainsKey(Plain(MetadataName(method))) || _byName.ContainsKey(Plain(method.MetadataName));

    public DeclaredEffect? Of(IMethodSymbol method) =>
        Exact(method) ?? OfProperty(method) ?? (_families.Count == 0 ? null : OfFamily(method));

    private DeclaredEffect? OfProperty(IMethodSymbol accessor) =>
        Exact(accessor.AssociatedSymbol) is { } found ? found with { Kind = PropertyEffects.Of(accessor, found.Kind) } : null;

    private DeclaredEffect? Exact(ISymbol? member)
    {
        if (member is null || !_byName.TryGetValue(Plain(member.MetadataName), out var candidates)
            || member.GetDocumentationCommentId() is not { } id)
        {
            return null;
        }

        foreach (var candidate in candidates)
        {
            if (IsNamed(id, candidate.Id))
            {
                return candidate.Effect;
            }
        }

        return null;
    }

    private DeclaredEffect? OfFamily(IMethodSymbol method)
    {
        var name = method.ContainingType is { } type ? MemberNames.Full(type).Replace('+', '.') + "." : "";
        foreach (var family in _families)
        {
            if (name.StartsWith(family.Prefix, StringComparison.Ordinal))
            {
                return family.Effect;
            }
        }

        return null;
    }

    /// <summary>The id itself, or the id of an overload.</summary>
    private static bool IsNamed(string id, string said) =>
        id.StartsWith(said, StringComparison.Ordinal)
            && (id.Length == said.Length || said.IndexOf('(') < 0 && id[said.Length] is '(' or '`');

    private static string MetadataName(IMethodSymbol method) => method.AssociatedSymbol?.MetadataName ?? method.MetadataName;

    /// <summary>The last name of an id, without parameters and arity.</summary>
    private static string NameOf(string member)
    {
        var open = member.IndexOf('(');
        var path = open < 0 ? member : member.Substring(0, open);
        return Plain(path.Substring(path.LastIndexOf('.') + 1));
    }

    private static string Plain(string name)
    {
        var arity = name.IndexOf('`');
        var plain = arity < 0 ? name : name.Substring(0, arity);
        return plain switch
        {
            ".ctor" => "#ctor",
            ".cctor" => "#cctor",
            _ => plain.Substring(plain.LastIndexOf('.') + 1),
        };
    }
}
