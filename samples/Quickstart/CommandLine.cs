using System.Diagnostics.CodeAnalysis;

namespace Quickstart;

/// <summary>The options of the program.</summary>
internal sealed record CommandLine
{
    public const string Usage = """
        Runs tool calls as agents send them through the guards of a small bank.

        usage: quickstart [--file <calls.jsonl>] [--verbose]
               quickstart --list
               quickstart --help

          --file <path>  Reads calls from this JSON Lines file instead of the shipped one.
          --verbose      Prints all that the model is told, and the exact cause that only the audit knows.
          --list         Prints each tool with its guards and the schema of its arguments.
          --help         Prints this.

        exit code: 0  all calls came out as expected
                   1  a line was broken, or a call came out otherwise
                   2  wrong usage, or the file cannot be read
        """;

    public string? File { get; private init; }

    public bool Verbose { get; private init; }

    public bool List { get; private init; }

    public bool Help { get; private init; }

    public static bool TryParse(IReadOnlyList<string> args, [NotNullWhen(true)] out CommandLine? options)
    {
        options = new CommandLine();
        for (var i = 0; i < args.Count && options is not null; i++)
        {
            options = args[i] switch
            {
                "--file" when i + 1 < args.Count && args[i + 1].Length > 0 => options with { File = args[++i] },
                "--verbose" => options with { Verbose = true },
                "--list" => options with { List = true },
                "--help" or "-h" => options with { Help = true },
                _ => null,
            };
        }

        return options is not null;
    }
}
