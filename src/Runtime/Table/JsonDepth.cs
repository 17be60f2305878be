using System.Buffers;

namespace SecureTools;

/// <summary>Finds out how deeply JSON is nested before anything parses it.</summary>
internal static class JsonDepth
{
    private static readonly SearchValues<byte> _structure = SearchValues.Create("\"[]{}"u8);

    /// <summary>
    /// Whether objects and arrays are nested more than <paramref name="limit"/> levels deep. Malformed JSON is left to the reader.
    /// </summary>
    public static bool Exceeds(ReadOnlySpan<byte> utf8Json, int limit)
    {
        // Fewer opening brackets than levels: the usual case, found at the speed of memory.
        if (utf8Json.Length <= limit || utf8Json.Count((byte)'{') + utf8Json.Count((byte)'[') <= limit)
        {
            return false;
        }

        var depth = 0;
        while (true)
        {
            var next = utf8Json.IndexOfAny(_structure);
            if (next < 0)
            {
                return false;
            }

            var token = utf8Json[next];
            utf8Json = utf8Json[(next + 1)..];
            if (token == (byte)'"')
            {
                utf8Json = AfterText(utf8Json);
            }
            else if (token is (byte)'{' or (byte)'[')
            {
                if (++depth > limit)
                {
                    return true;
                }
            }
            else
            {
                depth--;
            }
        }
    }

    private static ReadOnlySpan<byte> AfterText(ReadOnlySpan<byte> rest)
    {
        while (true)
        {
            var next = rest.IndexOfAny((byte)'"', (byte)'\\');
            if (next < 0)
            {
                return default;
            }

            var skip = rest[next] == (byte)'"' ? 1 : 2;
            var after = Math.Min(rest.Length, next + skip);
            var ended = skip == 1;
            rest = rest[after..];
            if (ended)
            {
                return rest;
            }
        }
    }
}
