using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects;

/// <summary>What an attribute says about a member.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="IsExported">Whether its own library found it out, rather than somebody wrote it.</param>
/// <param name="IsOpen">Whether it may do more.</param>
internal sealed record DeclaredEffect(EffectKind Kind, bool IsExported, bool IsOpen);

/// <summary>What <c>[assembly: Effect]</c> says, here and in referenced libraries.</summary>
internal sealed class DeclaredEffects
{
    /// <summary>The key of assembly metadata with which a library says that it told all effects of what it offers.</summary>
    public const string ExportKey = "SecureTools.Effects";

    /// <summary>The value of <see cref="ExportKey"/>.</summary>
    public const string Whole = "*";

    /// <summary>The key of assembly metadata that names a member which may do more than was found.</summary>
    public const string OpenKey = "SecureTools.Effects.Open";

    private static readonly ConditionalWeakTable<Compilation, DeclaredEffects> _cache = new();

    private readonly DeclaredMembers _written = new();
    private readonly Dictionary<string, DeclaredMembers> _exported = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<IMethodSymbol, DeclaredEffect?> _known = new(SymbolEqualityComparer.Default);

    private DeclaredEffects(Compilation compilation)
    {
        var types = KnownTypes.Of(compilation);
        if (!types.Has(TypeNames.Effect))
        {
            return;
        }

        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (Knows(assembly))
            {
                Read(assembly, types, isHere: false);
            }
        }

        // Last: what this project says holds instead of what its libraries say.
        Read(compilation.Assembly, types, isHere: true);
    }

    public static DeclaredEffects Of(Compilation compilation) => _cache.GetValue(compilation, static key => new DeclaredEffects(key));

    /// <summary>Null: nobody says anything.</summary>
    public DeclaredEffect? Of(IMethodSymbol method)
    {
        if (_written.IsEmpty && _exported.Count == 0)
        {
            return null;
        }

        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return _known.TryGetValue(definition, out var known) ? known : _known.GetOrAdd(definition, Find(definition));
    }

    /// <summary>Libraries that do not reference the attribute have none; most attributes are never looked at.</summary>
    public static bool Knows(IAssemblySymbol assembly)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblies)
            {
                if (reference.Name.StartsWith("SecureTools", StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the export of this project wrote the attribute.</summary>
    public static bool IsExport(AttributeData attribute) =>
        attribute.ApplicationSyntaxReference?.SyntaxTree.FilePath.Contains(nameof(Analyzers.Effects.EffectExportGenerator)) == true;

    private DeclaredEffect? Find(IMethodSymbol method)
    {
        var written = _written.IsEmpty ? null : OfContracts(method);
        if (written is not null || method.ContainingAssembly is not { } assembly || !_exported.TryGetValue(assembly.Name, out var exported))
        {
            return written;
        }

        return exported.Of(method) ?? new DeclaredEffect(EffectKind.None, IsExported: true, IsOpen: false);
    }

    /// <summary>What is written about the method, or about what it overrides or implements.</summary>
    private DeclaredEffect? OfContracts(IMethodSymbol method)
    {
        for (var current = method; current is not null; current = current.OverriddenMethod?.OriginalDefinition)
        {
            if (_written.Of(current) is { } found)
            {
                return found;
            }
        }

        return _written.MayName(method) && method is { IsStatic: false, ContainingType.TypeKind: TypeKind.Class or TypeKind.Struct }
            ? OfInterfaces(method) : null;
    }

    private DeclaredEffect? OfInterfaces(IMethodSymbol method)
    {
        foreach (var contract in method.ContainingType.AllInterfaces)
        {
            foreach (var member in contract.GetMembers(method.Name))
            {
                if (member is IMethodSymbol candidate && _written.Of(candidate.OriginalDefinition) is { } found
                    && SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))
                {
                    return found;
                }
            }
        }

        return null;
    }

    private void Read(IAssemblySymbol assembly, KnownTypes types, bool isHere)
    {
        var members = _written;
        var attributes = assembly.GetAttributes();
        if (!isHere && attributes.Any(attribute => Metadata(attribute, ExportKey) == Whole))
        {
            _exported[assembly.Name] = members = new DeclaredMembers();
        }

        foreach (var attribute in attributes)
        {
            // What this project exports was found in its own code, which is there to be looked at.
            if (types.Is(attribute.AttributeClass, TypeNames.Effect) && !(isHere && IsExport(attribute))
                && attribute.ConstructorArguments is [{ Value: string member }, { Value: int effects }])
            {
                // A library also says what others do that it uses.
                var target = members == _written || IsOf(assembly, member) ? members : _written;
                target.Add(member, new DeclaredEffect((EffectKind)effects, target != _written, IsOpen: false));
            }
        }

        foreach (var attribute in members == _written ? [] : attributes)
        {
            if (Metadata(attribute, OpenKey) is { } open)
            {
                members.Open(open);
            }
        }
    }

    /// <summary>Whether an assembly declares the type of a member.</summary>
    private static bool IsOf(IAssemblySymbol assembly, string member)
    {
        var open = member.IndexOf('(');
        var path = open < 0 ? member : member.Substring(0, open);
        var dot = path.LastIndexOf('.');
        for (var type = dot > 2 ? path.Substring(2, dot - 2)
            : ""; type.Length > 0; type = type.Substring(0, Math.Max(0, type.LastIndexOf('.'))))
        {
            // The name of a nested type begins with that of the type around it.
            if (assembly.GetTypeByMetadataName(type) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static string? Metadata(AttributeData attribute, string key) =>
        attribute.AttributeClass?.Name == "AssemblyMetadataAttribute"
            && attribute.ConstructorArguments is [{ Value: string name }, { Value: string value }] && name == key
            ? value
            : null;
}
