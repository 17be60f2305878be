using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Flows;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SecureTools.Flows.Tests;

/// <summary>A world of its own for one run of a tool, with a canary outside of everything the tool may touch.</summary>
internal sealed class Sandbox : IDisposable
{
    /// <summary>Stands in every secret place, and nowhere else.</summary>
    public const string Token = "c4n4ry";

    private static int _runs;
    private readonly string _before;

    public Sandbox(string attack, Listener evil)
    {
        Folder = Path.Combine(Path.GetTempPath(), "flows-" + Guid.NewGuid().ToString("N"));
        Evil = evil;
        Name = "CANARY_" + Interlocked.Increment(ref _runs);
        FillFolder();
        _before = Outside();
        FillWorld(attack);
    }

    public string Folder { get; }

    /// <summary>A host that no tool may ask.</summary>
    public Listener Evil { get; }

    /// <summary>A name of a setting that no tool may set.</summary>
    public string Name { get; }

    public MemoryLogger Log { get; } = new();

    public string Root => Path.Combine(Folder, "root");

    public string Canary => Path.Combine(Folder, "outside", "canary.txt");

    /// <summary>What a program that should not run makes.</summary>
    public string Touched => Path.Combine(Folder, "outside", "touched");

    public string Program => Path.Combine(Folder, "evil.sh");

    /// <summary>Whether anything outside of the root was changed, added or taken away.</summary>
    public bool IsChanged => Outside() != _before;

    public void Dispose()
    {
        World.Db?.Dispose();
        Environment.SetEnvironmentVariable(Name, null);
        Environment.SetEnvironmentVariable("SHOP_MODE", null);
        Environment.SetEnvironmentVariable("SHOP_LEVEL", null);
        Directory.Delete(Folder, recursive: true);
    }

    private void FillFolder()
    {
        Directory.CreateDirectory(Path.Combine(Root, "sub"));
        Directory.CreateDirectory(Path.Combine(Folder, "outside"));
        Directory.CreateDirectory(Path.Combine(Folder, "root-other"));
        File.WriteAllText(Path.Combine(Root, "ok.txt"), "fine");
        File.WriteAllText(Path.Combine(Root, "sub", "ok.txt"), "fine");
        File.WriteAllText(Canary, Token);
        File.WriteAllText(Path.Combine(Folder, "root-other", "canary.txt"), Token);
        File.WriteAllText(Program, $"#!/bin/sh\ntouch {Touched}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    private void FillWorld(string attack)
    {
        World.Root = Root;
        World.Db = attack == "OnSql" ? OpenDatabase() : null;
        World.Log = Log;
        World.Text = new string('a', 40) + "!";
        World.Users = new XmlDocument();
        World.Users.LoadXml($"<users><user id='1' name='root' note='{Token}'/><user id='2' name='alice' note='fine'/></users>");
        World.Settings = new ConfigurationBuilder().AddInMemoryCollection().Build();
        World.Context = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        World.Context.Response.Body = new MemoryStream();
        global::Flows.Canary.Count = 0;
    }

    private static SqliteConnection OpenDatabase()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            $"""
            CREATE TABLE users (id INTEGER, name TEXT, note TEXT);
            INSERT INTO users VALUES (1, 'alice', 'fine'), (2, 'root', '{Token}');
            CREATE TABLE notes (id INTEGER, text TEXT);
            INSERT INTO notes VALUES (1, 'fine');
            """;
        command.ExecuteNonQuery();
        return connection;
    }

    private string Outside()
    {
        var text = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (!file.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                text.Append(file).Append(' ').Append(Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))).Append('\n');
            }
        }

        return text.ToString();
    }
}
