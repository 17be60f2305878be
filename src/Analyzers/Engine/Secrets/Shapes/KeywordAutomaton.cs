using System.Collections.Immutable;

namespace SecureTools.Analyzers.Engine.Secrets.Shapes;

/// <summary>Finds all keywords in one pass over a text, whatever the case: Aho and Corasick's automaton as a table.</summary>
internal sealed class KeywordAutomaton
{
    private const int Ascii = 128;

    private readonly byte[] _columns = new byte[Ascii];
    private readonly ushort[] _next;
    private readonly ImmutableArray<int>[] _found;
    private readonly ImmutableArray<int> _lengths;
    private readonly int _width;

    /// <param name="keywords">A keyword is known by its index in this list.</param>
    public KeywordAutomaton(IReadOnlyList<string> keywords)
    {
        _width = AssignColumns(keywords);
        _lengths = [.. keywords.Select(keyword => keyword.Length)];
        var trie = new Trie(_width);
        for (var index = 0; index < keywords.Count; index++)
        {
            trie.Add(keywords[index].Select(Column), index);
        }

        trie.Link();
        _next = [.. trie.Next.SelectMany(row => row)];
        _found = [.. trie.Found];
    }

    /// <summary>The state before any character.</summary>
    public static int Start => 0;

    /// <summary>The state after one more character.</summary>
    public int Step(int state, char letter) => letter < Ascii ? _next[(state * _width) + _columns[letter]] : Start;

    /// <summary>The keywords that end in this state.</summary>
    public ImmutableArray<int> Found(int state) => _found[state];

    /// <summary>Whether a keyword ends in this state.</summary>
    public bool Ends(int state) => !_found[state].IsEmpty;

    /// <summary>How long a keyword is.</summary>
    public int LengthOf(int keyword) => _lengths[keyword];

    private int AssignColumns(IReadOnlyList<string> keywords)
    {
        byte last = 0;
        foreach (var letter in keywords.SelectMany(keyword => keyword).Select(char.ToLowerInvariant).Distinct().OrderBy(letter => letter))
        {
            last++;
            _columns[letter] = last;
            _columns[char.ToUpperInvariant(letter)] = last;
        }

        return last + 1;
    }

    private int Column(char letter) => _columns[letter];

    /// <summary>The automaton while it is being built.</summary>
    private sealed class Trie
    {
        private readonly int _width;

        public Trie(int width)
        {
            _width = width;
            AddState();
        }

        public List<ushort[]> Next { get; } = [];

        public List<ImmutableArray<int>> Found { get; } = [];

        public void Add(IEnumerable<int> columns, int keyword)
        {
            var state = Start;
            foreach (var column in columns)
            {
                if (Next[state][column] == 0)
                {
                    Next[state][column] = AddState();
                }

                state = Next[state][column];
            }

            Found[state] = Found[state].Add(keyword);
        }

        /// <summary>Sends each missing step to where the longest suffix that is still a beginning leads.</summary>
        public void Link()
        {
            var fallback = new int[Next.Count];
            var open = new Queue<int>(Next[Start].Where(state => state != 0).Select(state => (int)state));
            while (open.Count > 0)
            {
                var state = open.Dequeue();
                Found[state] = Found[state].AddRange(Found[fallback[state]]);
                for (var column = 0; column < _width; column++)
                {
                    if (Next[state][column] is var next and not 0)
                    {
                        fallback[next] = Next[fallback[state]][column];
                        open.Enqueue(next);
                    }
                    else
                    {
                        Next[state][column] = Next[fallback[state]][column];
                    }
                }
            }
        }

        private ushort AddState()
        {
            Next.Add(new ushort[_width]);
            Found.Add([]);
            return checked((ushort)(Next.Count - 1));
        }
    }
}
