using System.Text.Json;

namespace SecureTools;

/// <summary>
/// Reads the arguments of a call once, from first byte to last, for generated binders. It is strict: unknown and repeated members,
/// null where a value is needed, and trailing data are problems. It collects every problem and never throws for what a caller sent.
/// </summary>
/// <remarks>
/// Names are compared ordinally. Text is counted in Unicode code points, as JSON Schema counts it. <c>5.0</c> is an integer, as JSON
/// Schema says.
/// </remarks>
public ref partial struct ArgumentReader
{
    /// <summary>How many problems one call lists at the most.</summary>
    public const int MaxProblems = 32;

    /// <summary>How deeply arguments may be nested.</summary>
    public const int MaxDepth = 64;

    private JsonCursor _json;
    private ArgumentPath _path;
    private List<ArgumentProblem>? _problems;
    private bool _nullLeavesOut;
    private int _problemCount;
    private bool _keyIsBroken;
    private TimeSpan _matching;
    private SanitizingScope _scope;

    internal ArgumentReader(ReadOnlySpan<byte> utf8Json)
    {
        _json = new JsonCursor(utf8Json);
        _path = default;
        _problems = null;
        _nullLeavesOut = false;
        _problemCount = 0;
        _keyIsBroken = false;
        _matching = TimeSpan.Zero;
        _scope = default;
    }

    /// <summary>Whether a problem was recorded. The arguments must not be used then.</summary>
    public readonly bool Failed => _problems is not null || _json.IsBroken;

    /// <summary>How many problems there were so far, those beyond <see cref="MaxProblems"/> included.</summary>
    public readonly int ProblemCount => _problemCount + (_json.IsBroken ? 1 : 0);

    /// <summary>Whether the current value is null.</summary>
    public readonly bool IsNull => _json.Type == JsonTokenType.Null;

    internal readonly IReadOnlyList<ArgumentProblem> Problems => _problems ?? (IReadOnlyList<ArgumentProblem>)[];

    /// <summary>Goes into the array that is the current value.</summary>
    /// <returns>False, with a problem recorded, when the value is no array.</returns>
    public bool BeginArray()
    {
        if (_json.Type != JsonTokenType.StartArray)
        {
            return RejectType("an array");
        }

        _path.Enter();
        return true;
    }

    /// <summary>How many items to make room for in the array that was gone into: a guess, never large.</summary>
    public readonly int ExpectedCount => _json.GuessCount();

    /// <summary>Goes to the item of a position. After false the array is left.</summary>
    /// <param name="position">The position, from 0, for problems.</param>
    public bool NextItem(int position)
    {
        if (!_json.NextItem())
        {
            _path.Leave();
            return false;
        }

        _path.At(position);
        return true;
    }

    /// <summary>Records a problem at the current value. Always false, so that binders can return it.</summary>
    public bool Reject(string rule, string expected)
    {
        Add(rule, expected);
        return false;
    }

    internal bool RejectType(string expected)
    {
        Add("type", expected);
        _json.Skip();
        return false;
    }

    /// <summary>
    /// Past the limit problems are only counted: a pointer may be long, and whoever sends many wants them all written. A document that
    /// broke has no values any more that could be wrong.
    /// </summary>
    private void Add(string rule, string expected, bool ofContainer = false)
    {
        if (_json.IsBroken)
        {
            return;
        }

        _problemCount++;
        _problems ??= [];
        if (_problems.Count < MaxProblems)
        {
            _problems.Add(new ArgumentProblem(_path.Pointer(ofContainer), rule, expected));
        }
    }

    /// <summary>A problem of the document as a whole. It is always listed, for it decides what the others are worth.</summary>
    private void AddToDocument(string expected)
    {
        _problemCount++;
        _problems ??= [];
        _problems.Add(new ArgumentProblem("", "json", expected));
    }
}
