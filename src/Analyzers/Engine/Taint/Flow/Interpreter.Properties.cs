using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Taint.Guards;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Flow;

/// <content>Properties and indexers.</content>
internal sealed partial class Interpreter
{
    private Value ReadProperty(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        var owner = property.IsStatic ? Static() : Evaluate(reference.Instance);
        if (GetterOf(property) is not { } getter)
        {
            return Value.Clean;
        }

        var values = ArgumentsOf(getter, reference.Arguments, out var operations);
        if (_program.IsFollowed(getter))
        {
            return Call(new CallSite(getter, reference, reference.Instance, owner, values, operations));
        }

        return Sourced(getter, reference, ReadUnseen(owner, reference));
    }

    /// <summary>A property whose code nobody looks at.</summary>
    private Value ReadUnseen(Value owner, IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (_program.Constants.Of(property, _cancel) is { } known && !IsWritten(owner, Member.Of(property), property.Type))
        {
            return known;
        }

        if (reference.Arguments.IsEmpty && Initialized(owner, property, property.Type) is { } initialized)
        {
            return initialized;
        }

        return property.IsStatic ? ReadMember(owner, Member.Of(property), property.Type)
            : reference.Arguments.IsEmpty ? ReadPart(owner, reference)
            : ReadMember(owner, Member.Contents, property.Type);
    }

    /// <summary>An override may have nothing but the other accessor.</summary>
    private static IMethodSymbol? GetterOf(IPropertySymbol? property)
    {
        while (property is { GetMethod: null })
        {
            property = property.OverriddenProperty;
        }

        return property?.GetMethod;
    }

    /// <summary>A property without code that can be seen.</summary>
    private Value ReadPart(Value owner, IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (_program.IsOwn(property.ContainingType))
        {
            return ReadMember(owner, Member.Of(property), property.Type);
        }

        return property.Name switch
        {
            "Current" => Narrow(ReadMember(owner, Member.Contents, property.Type), property.Type),
            "Result" or "Keys" or "Values" => Narrow(owner, property.Type),
            "Success" or "HasValue" => new Value { Condition = owner.Condition },
            "Value" when IsHolder(property.ContainingType) => Narrow(owner, property.Type),
            "Value" or "Key" when property.ContainingType.Name is "KeyValuePair" or "DictionaryEntry" => Narrow(owner, property.Type),
            "Uri" or "ConnectionString" or "Path" or "Query"
                when property.ContainingType.Name.EndsWith("Builder", StringComparison.Ordinal) => Made(owner, reference),
            "Message" or "InnerException" => Made(owner, reference),
            _ => Part(owner, reference),
        };
    }

    private Value Part(Value owner, IPropertyReferenceOperation reference)
    {
        var value = ReadMember(owner, Member.Of(reference.Property), reference.Type);
        if (!IsWritten(owner, Member.Of(reference.Property), reference.Property.Type))
        {
            var contents = ReadMember(owner, Member.Contents, reference.Type);
            value = contents.IsTainted && !owner.Objects.Any(number => _layout.RootOf(number) is not null)
                ? State.Union(value, contents, _layout.Site(reference)) : value;
        }

        if (IsFullName(reference.Property) && value.IsTainted)
        {
            return value with { Id = Fresh(reference), Shape = Shape.FullPath, Implies = FactsFor(owner, Danger.Path | Danger.Archive) };
        }

        var part = UriParts.Of(reference.Property);
        return part is null || !value.IsTainted ? value : value.Without(part.Value.Harmless) with
        {
            Shape = part.Value.IsHost ? Shape.Host : Shape.None,
            Implies = part.Value.IsHost ? FactsFor(owner, Danger.Url | Danger.Redirect) : null,
        };
    }

    private void SetProperty(IPropertyReferenceOperation reference, Value value, IOperation assignment)
    {
        var property = reference.Property;
        var owner = property.IsStatic ? Static() : Evaluate(reference.Instance);
        if (property.SetMethod is { } setter && (_program.IsFollowed(setter) || _program.Catalog.IsSink(setter, reference.Instance?.Type)))
        {
            var values = ArgumentsOf(setter, reference.Arguments, out var operations);
            values[values.Length - 1] = value;
            operations[operations.Length - 1] = ValueOf(assignment);
            var site = new CallSite(setter, assignment, reference.Instance, owner, values, operations);
            CheckSinks(site, _program.Catalog.Of(setter, reference.Instance?.Type));
            if (_program.IsFollowed(setter))
            {
                CallOwn(site);
                return;
            }
        }

        if (property is { ReturnsByRef: true, GetMethod: { } getter } && _program.IsFollowed(getter))
        {
            AssignReturned(getter, reference.Instance, reference.Arguments, value, assignment);
            return;
        }

        value = BehindHost(property) ? value.Without(Danger.Url | Danger.Redirect) : value;
        var member = reference.Arguments.IsEmpty ? Member.Of(property) : Member.Contents;
        Put(owner, reference.Instance, member, Told(value, "'" + property.Name + "' is set", assignment), property.Type);
    }

    private static IOperation ValueOf(IOperation assignment) => assignment switch
    {
        ISimpleAssignmentOperation simple => simple.Value,
        ICompoundAssignmentOperation compound => compound.Value,
        _ => assignment,
    };

    private Value[] ArgumentsOf(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, out IOperation?[] operations)
    {
        var values = new Value[method.Parameters.Length];
        operations = new IOperation?[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Value.Clean;
        }

        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal < values.Length)
            {
                values[parameter.Ordinal] = parameter.RefKind == RefKind.Out ? Value.Clean : Evaluate(argument.Value);
                operations[parameter.Ordinal] = argument.Value;
            }
        }

        return values;
    }
}
