using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace SecureTools;

/// <summary>
/// Writes one value in canonical form behind a prefix. The grammar is <see cref="Utf8JsonReader"/>'s, in its strictest setting.
/// </summary>
internal sealed class CanonicalWriter : IDisposable
{
    private const int InitialSize = 512;

    private static readonly JsonReaderOptions _strict = new()
    {
        CommentHandling = JsonCommentHandling.Disallow,
        AllowTrailingCommas = false,
        MaxDepth = CanonicalJson.MaxDepth,
    };

    private readonly PooledBytes _output = new(InitialSize);

    // Unescaped names, and the members of the objects that are open, innermost last.
    private readonly PooledBytes _names = new(InitialSize);
    private readonly List<CanonicalMember> _members = [];

    public CanonicalWriter(ReadOnlySpan<byte> prefix) => _output.Add(prefix);

    public ReadOnlySpan<byte> Written => _output.Written;

    public bool TryWrite(ReadOnlySpan<byte> json)
    {
        // The reader does not look into strings for invalid UTF-8.
        if (json.Length > CanonicalJson.MaxLength || !Utf8.IsValid(json))
        {
            return false;
        }

        try
        {
            var reader = new Utf8JsonReader(json, _strict);
            return reader.Read() && TryWriteValue(ref reader) && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate, written as an escape, has no bytes.
            return false;
        }
    }

    public void Dispose()
    {
        _output.Dispose();
        _names.Dispose();
    }

    private bool TryWriteValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return TryWriteObject(ref reader);
            case JsonTokenType.StartArray:
                return TryWriteArray(ref reader);
            case JsonTokenType.String:
                WriteString(ref reader);
                return true;
            case JsonTokenType.Number:
                return CanonicalNumber.TryWrite(reader.ValueSpan, _output);
            default:
                _output.Add(reader.ValueSpan);
                return true;
        }
    }

    private bool TryWriteArray(ref Utf8JsonReader reader)
    {
        _output.Add((byte)'[');
        var start = _output.Length;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (_output.Length > start)
            {
                _output.Add((byte)',');
            }

            if (!TryWriteValue(ref reader))
            {
                return false;
            }
        }

        _output.Add((byte)']');
        return true;
    }

    private bool TryWriteObject(ref Utf8JsonReader reader)
    {
        var firstName = _names.Length;
        var firstMember = _members.Count;
        _output.Add((byte)'{');
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (_members.Count > firstMember)
            {
                _output.Add((byte)',');
            }

            if (!TryWriteMember(ref reader))
            {
                return false;
            }
        }

        if (!TrySort(CollectionsMarshal.AsSpan(_members)[firstMember..]))
        {
            return false;
        }

        _output.Add((byte)'}');
        _members.RemoveRange(firstMember, _members.Count - firstMember);
        _names.Length = firstName;
        return true;
    }

    private bool TryWriteMember(ref Utf8JsonReader reader)
    {
        var name = _names.Length;
        Unescape(ref reader, _names);
        var nameLength = _names.Length - name;
        var start = _output.Length;
        CanonicalString.Write(_names.Slice(name, nameLength), _output);
        _output.Add((byte)':');
        if (!reader.Read() || !TryWriteValue(ref reader))
        {
            return false;
        }

        _members.Add(new CanonicalMember(name, nameLength, start, _output.Length - start));
        return true;
    }

    private bool TrySort(Span<CanonicalMember> members)
    {
        var sorted = true;
        for (var i = 1; i < members.Length && sorted; i++)
        {
            sorted = Name(members[i - 1]).SequenceCompareTo(Name(members[i])) < 0;
        }

        if (sorted)
        {
            return true;
        }

        // The members, commas between them, are the end of the output: they change places there.
        var start = members[0].Start;
        members.Sort(new CanonicalMember.ByName(_names));
        for (var i = 1; i < members.Length; i++)
        {
            if (Name(members[i - 1]).SequenceEqual(Name(members[i])))
            {
                return false;
            }
        }

        Rearrange(members, start);
        return true;
    }

    private void Rearrange(ReadOnlySpan<CanonicalMember> members, int start)
    {
        using var rearranged = new PooledBytes(_output.Length - start);
        foreach (var member in members)
        {
            if (rearranged.Length > 0)
            {
                rearranged.Add((byte)',');
            }

            rearranged.Add(_output.Slice(member.Start, member.Length));
        }

        rearranged.Written.CopyTo(_output.Editable(start, rearranged.Length));
    }

    private ReadOnlySpan<byte> Name(CanonicalMember member) => _names.Slice(member.Name, member.NameLength);

    private void WriteString(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            CanonicalString.Write(reader.ValueSpan, _output);
            return;
        }

        var start = _names.Length;
        Unescape(ref reader, _names);
        CanonicalString.Write(_names.Slice(start, _names.Length - start), _output);
        _names.Length = start;
    }

    private static void Unescape(ref Utf8JsonReader reader, PooledBytes to) =>
        to.Length += reader.CopyString(to.Reserve(reader.ValueSpan.Length));
}
