namespace SecureTools.Analyzers.Engine.Secrets.Names;

/// <summary>Walks over the words of a name: <c>apiKey</c>, <c>API_KEY</c>, <c>api-key</c> and <c>Api:Key</c> have two.</summary>
internal ref struct NameWords(string name)
{
    private readonly string _name = name;
    private int _end;

    /// <summary>Where the present word starts.</summary>
    public int Start { get; private set; }

    /// <summary>How long the present word is.</summary>
    public readonly int Length => _end - Start;

    public bool Next()
    {
        Start = _end;
        while (Start < _name.Length && !char.IsLetter(_name[Start]))
        {
            Start++;
        }

        _end = Start;
        while (_end < _name.Length && char.IsLetter(_name[_end]) && !(_end > Start && IsStart(_end)))
        {
            _end++;
        }

        return _end > Start;
    }

    private readonly bool IsStart(int index) =>
        char.IsUpper(_name[index])
        && (!char.IsUpper(_name[index - 1]) || (index + 1 < _name.Length && char.IsLower(_name[index + 1]) && !EndsPlural(index)));

    /// <summary>The s of <c>URLs</c> starts no word.</summary>
    private readonly bool EndsPlural(int index) =>
        _name[index + 1] == 's' && (index + 2 == _name.Length || !char.IsLower(_name[index + 2]));
}
