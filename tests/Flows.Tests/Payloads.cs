using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace SecureTools.Flows.Tests;

/// <summary>What an attacker would make a model write, by attack.</summary>
internal static class Payloads
{
    public static IReadOnlyList<string> For(string attack, Sandbox sandbox) => attack switch
    {
        "OnFiles" => Paths(sandbox),
        "OnSql" => Statements,
        "OnShell" => Commands(sandbox),
        "OnWeb" => Urls(sandbox.Evil.Address),
        "OnCode" => ["new Flows.Canary()", "Flows.Canary, SecureTools.Flows", "Flows.Canary", "Canary", "Make"],
        "OnJson" => Json,
        "OnXPath" => ["root' or '1'='1", "' or '1'='1", "//user", "1", "@note"],
        "OnXml" => [$"<!DOCTYPE a [<!ENTITY e SYSTEM \"file://{sandbox.Canary}\">]><a>&e;</a>"],
        "OnRegex" => ["^(a+)+$"],
        "OnLog" => ["alice\r\nLogin of root"],
        "OnHtml" => ["<script>alert(1)</script>"],
        "OnZip" => [Convert.ToBase64String(Zip()), "../outside"],
        "OnHeaders" => ["alice\r\nSet-Cookie: session=1"],
        "OnRedirects" => ["https://evil.example/x", "//evil.example/x"],
        "OnSettings" => [sandbox.Name],
        _ => throw new ArgumentOutOfRangeException(nameof(attack), attack, "No attack of that name."),
    };

    private static string[] Statements { get; } =
    [
        "x' OR '1'='1", "1 OR 1=1", "OR 1=1", "note", "1; SELECT note FROM users", "x') OR ('1'='1",
        "x'; DROP TABLE users; --", "DROP TABLE users", "users",
    ];

    private static string[] Json { get; } =
    [
        """{"$type":"Flows.Canary, SecureTools.Flows","Name":"x"}""",
        """{"Title":"x","Value":{"$type":"Flows.Canary, SecureTools.Flows","Name":"x"}}""",
    ];

    /// <summary>An archive whose first entry leaves the folder.</summary>
    public static byte[] Zip()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "../outside/unpacked.txt");
            Add(archive, "data.txt");
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive archive, string name)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes("x"));
    }

    private static string[] Paths(Sandbox sandbox) =>
    [
        "../outside/canary.txt", sandbox.Canary, "../outside/new.txt", "sub/../../outside/canary.txt", "../root-other/canary.txt",
        "....//outside/canary.txt", $"{sandbox.Root}/../outside/canary.txt", "ok.txt", "..", "3", JsonSerializer.Serialize(sandbox.Canary),
    ];

    private static string[] Commands(Sandbox sandbox) =>
    [
        $"; touch {sandbox.Touched}", $"$(touch {sandbox.Touched})", $"x'; touch {sandbox.Touched}; '", $"touch {sandbox.Touched}",
        $"x -o -exec touch {sandbox.Touched} ;", sandbox.Program, "true",
    ];

    private static string[] Urls(string evil) =>
    [
        $"http://{evil}/", evil, evil.Split(':')[0], $"@{evil}/", $"//{evil}/", $"/{evil}/",
        $"http://127.0.0.1@{evil}/", $"http://{evil}/?127.0.0.1",
    ];
}
