using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects.Sql;

/// <summary>
/// Tables that nobody else sees and that end with the connection: <c>#ids</c>, <c>@ids</c>, and those that the same text creates as such.
/// </summary>
internal readonly partial struct SqlStatement
{
    /// <summary>Whether it deletes or drops nothing but temporary tables.</summary>
    private bool IsOfTemporary(int verb)
    {
        var isDrop = tokens[verb].Is("DROP");
        var index = verb + 1;
        if (isDrop && Next(verb, "TEMPORARY") && verb + 2 < to && tokens[verb + 2].Is("TABLE"))
        {
            return true;
        }

        index += index < to && tokens[index].Is(isDrop || tokens[verb].Is("TRUNCATE") ? "TABLE" : "FROM") ? 1 : 0;
        index += isDrop && index + 1 < to && tokens[index].Is("IF") && tokens[index + 1].Is("EXISTS") ? 2 : 0;
        if (isDrop && !Next(verb, "TABLE") || index >= to || !IsName(index, isDrop))
        {
            return false;
        }

        // A condition may follow, and nothing else: where the sign begins a comment, the table stands behind it.
        return index + 1 == to || !isDrop && tokens[index + 1].Is("WHERE");
    }

    private bool IsName(int index, bool isDrop)
    {
        var name = tokens[index].Raw;
        if (tokens[index].Kind == SqlTokenKind.Value)
        {
            return !isDrop && name.StartsWith("@", StringComparison.Ordinal);
        }

        // What is dropped once is gone; a second table of the name is another one.
        return name.Length > 1 && name[0] == '#' && name[1] != '#' || (isDrop ? temporary.Remove(name) : temporary.Contains(name));
    }

    /// <summary>Keeps the name that follows <c>CREATE TEMP TABLE IF NOT EXISTS</c>.</summary>
    private EffectKind Remember(int verb)
    {
        var index = verb + 2;
        if (index < to && tokens[index].Is("TABLE"))
        {
            index += index + 3 < to && tokens[index + 1].Is("IF") ? 4 : 1;
            if (index < to && tokens[index].Kind is SqlTokenKind.Word or SqlTokenKind.Name
                && !(index + 1 < to && tokens[index + 1].Is(".")))
            {
                temporary.Add(tokens[index].Raw);
            }
        }

        return EffectKind.None;
    }
}
