using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Flows;

/// <summary>What the tools stand in. Tests build a new one for each run.</summary>
public static class World
{
    /// <summary>The only directory that tools may touch.</summary>
    public static string Root { get; set; } = "/srv/root";

    /// <summary>Has tables <c>users</c> and <c>notes</c>.</summary>
    public static SqliteConnection Db { get; set; }

    public static HttpClient Http { get; set; } = new();

    /// <summary>The only host that tools may ask, as scheme, host and port.</summary>
    public static string Api { get; set; } = "http://127.0.0.1:5001";

    public static ILogger Log { get; set; }

    public static HttpContext Context { get; set; }

    public static IConfiguration Settings { get; set; }

    /// <summary>Long enough for a pattern to get lost in.</summary>
    public static string Text { get; set; } = "";

    /// <summary>Users with names and notes.</summary>
    public static XmlDocument Users { get; set; } = new();

    /// <summary>All rows of all results, as text.</summary>
    public static string Rows(SqliteCommand command)
    {
        var text = new StringBuilder();
        using var reader = command.ExecuteReader();
        do
        {
            while (reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    text.Append(reader.GetValue(column)).Append(' ');
                }
            }
        }
        while (reader.NextResult());

        return text.ToString();
    }
}

/// <summary>Tells whether somebody made it.</summary>
public class Canary
{
    public Canary() => Count++;

    public static int Count { get; set; }

    public string Name { get; set; }
}

/// <summary>Brings in text that a model writes, beside the arguments of tools.</summary>
public static class Inbox
{
    /// <summary>What the model wrote.</summary>
    public static string Message { get; set; } = "";

    public static string Subject => Message;

    public static string Next() => Message;

    public static bool TryNext(out string text)
    {
        text = Message;
        return true;
    }

    public static Task<string> NextAsync() => Task.FromResult(Message);

    public static IEnumerable<string> All() => [Message];

    public static Letter Open() => new() { Path = Message };

    public static int Count() => Message.Length;

    public static string Own() => "ok.txt";
}

public sealed class Letter
{
    public string Path { get; set; }
}
