using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using SecureTools.Analyzers.Engine.Taint.Sources;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Flow;

/// <summary>
/// The numbers that the analysis of one method gives to what it follows: origins, objects, and slots of the state, which are variables and
/// the
/// members of objects. What is first asked for gets the next number.
/// </summary>
internal sealed class Layout(TextTypes types)
{
    private const int FirstMember = 1 << 24;
    private const int FirstJoin = 1 << 25;

    private readonly Dictionary<Origin, int> _origins = [];
    private readonly List<Origin> _originList = [];
    private readonly Dictionary<object, int> _objects = [];
    private readonly List<(Origin? Root, ITypeSymbol? Type)> _roots = [];
    private readonly Dictionary<ISymbol, int> _variables = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<(int Graph, CaptureId Capture), int> _captures = [];
    private readonly Dictionary<(int Object, Member Member), int> _members = [];
    private readonly Dictionary<int, List<int>> _slotsOfObject = [];
    private readonly List<Value> _defaults = [];
    private readonly List<(int Object, Member? Member)> _slotOwners = [];
    private readonly Dictionary<object, int> _sites = [];
    private readonly Dictionary<int, (int Key, HashSet<int> Origins)> _rests = [];

    public int SlotCount => _defaults.Count;

    public int OriginCount => _originList.Count;

    public TextTypes Types => types;

    public bool TryNumber(Origin origin, out int number) => _origins.TryGetValue(origin, out number);

    public Origin OriginOf(int number) => _originList[number];

    public int Number(Origin origin)
    {
        if (!_origins.TryGetValue(origin, out var number))
        {
            _origins.Add(origin, number = _originList.Count);
            _originList.Add(origin);
        }

        return number;
    }

    /// <summary>The number of the values that an operation makes.</summary>
    public int Site(object operation)
    {
        if (!_sites.TryGetValue(operation, out var number))
        {
            _sites.Add(operation, number = _sites.Count + 1);
        }

        return number;
    }

    /// <summary>
    /// The number of a value without what comes from some origins, about which a check can say more than about the whole; null: it has one
    /// already, without others.
    /// </summary>
    public int? NumberOfRest(int value, IReadOnlyCollection<int> origins)
    {
        if (!_rests.TryGetValue(value, out var rest))
        {
            _rests.Add(value, rest = (Site((value, _rests)), [.. origins]));
        }

        return rest.Origins.SetEquals(origins) ? rest.Key : null;
    }

    /// <summary>What is known about a value without what comes from some origins.</summary>
    public bool TryRest(int value, out (int Key, HashSet<int> Origins) rest)
    {
        rest = default;
        return _rests.Count > 0 && _rests.TryGetValue(value, out rest);
    }

    /// <summary>The object that is made at a place.</summary>
    public int ObjectAt(object place, ITypeSymbol? type) => ObjectOf(place, null, type);

    /// <summary>The object that comes in.</summary>
    public int ObjectOf(Origin origin, ITypeSymbol? type) => ObjectOf(origin, origin, type);

    /// <summary>Where an object comes from; null: it is made here.</summary>
    public Origin? RootOf(int number) => _roots[number].Root;

    public ITypeSymbol? TypeOf(int number) => _roots[number].Type;

    /// <summary>The members of an object that were touched.</summary>
    public IReadOnlyList<int> SlotsOf(int number) => _slotsOfObject.TryGetValue(number, out var slots) ? slots : [];

    public (int Object, Member? Member) OwnerOf(int slot) => _slotOwners[slot];

    public Value Default(int slot) => _defaults[slot];

    public static int JoinSite(int slot) => FirstJoin + slot;

    public bool TrySlot(ISymbol variable, out int slot) => _variables.TryGetValue(variable, out slot);

    public int Slot(ISymbol variable)
    {
        if (!_variables.TryGetValue(variable, out var slot))
        {
            _variables.Add(variable, slot = Add(Value.Clean, -1, null));
        }

        return slot;
    }

    public int Slot(int graph, CaptureId capture)
    {
        if (!_captures.TryGetValue((graph, capture), out var slot))
        {
            _captures.Add((graph, capture), slot = Add(Value.Clean, -1, null));
        }

        return slot;
    }

    public int Slot(int owner, Member member, ITypeSymbol? type)
    {
        if (!_members.TryGetValue((owner, member), out var slot))
        {
            _members.Add((owner, member), slot = Add(DefaultOf(owner, member, member is Member.Named ? type : null), owner, member));
            if (!_slotsOfObject.TryGetValue(owner, out var slots))
            {
                _slotsOfObject.Add(owner, slots = []);
            }

            slots.Add(slot);
        }

        return slot;
    }

    /// <summary>What comes in: exactly that, and as an object whose members are followed.</summary>
    public Value Incoming(Origin origin, ITypeSymbol? type)
    {
        var dangers = types.DangersOf(type);
        if (dangers == Danger.None)
        {
            return Value.Clean;
        }

        var number = Number(origin);
        return new Value
        {
            Id = Facts.KeyOf(number),
            Taints = [new Values.Taint(number, dangers, TaintForm.Exact, null)],
            Objects = TextTypes.IsText(type) ? [] : [ObjectOf(origin, type)],
        };
    }

    private Value DefaultOf(int owner, Member member, ITypeSymbol? type) => RootOf(owner) switch
    {
        null => Value.Clean,
        { Member: null } root => Incoming(root with { Member = member }, type).Without(Danger.All & ~types.DangersOf(TypeOf(owner))),
        { } inner when types.DangersOf(type) is var dangers && dangers != Danger.None =>
            new Value { Id = FirstMember + _defaults.Count, Taints = [new Values.Taint(Number(inner), dangers, TaintForm.Derived, null)] },
        _ => Value.Clean,
    };

    private int ObjectOf(object key, Origin? root, ITypeSymbol? type)
    {
        if (!_objects.TryGetValue(key, out var number))
        {
            _objects.Add(key, number = _roots.Count);
            _roots.Add((root, type));
        }

        return number;
    }

    private int Add(Value value, int owner, Member? member)
    {
        _defaults.Add(value);
        _slotOwners.Add((owner, member));
        return _defaults.Count - 1;
    }
}
