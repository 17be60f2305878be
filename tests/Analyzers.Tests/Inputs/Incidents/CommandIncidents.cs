namespace SecureTools.Analyzers.Tests.Inputs.Incidents;

/// <summary>Statements and command lines that a model wrote.</summary>
internal static class CommandIncidents
{
    /// <summary>A tool that shows the columns of a table put the name of the table between quotes.</summary>
    public static Incident TableSchema { get; } = new(
        "Azure/azure-mcp 2448257",
        """
        public interface IDatabases { DbConnection Open(string server, string database); }
        public class PostgresTools(IDatabases databases)
        {
            [McpServerTool]
            public Task<List<string>> GetTableSchema(string server, string database, string table) => Columns(databases.Open(server, database), table);

            private static async Task<List<string>> Columns(DbConnection connection, string table)
            {
                await using var command = connection.CreateCommand();
                command.CommandText = {|SECT2103:$"SELECT column_name FROM information_schema.columns WHERE table_name = '{table}';"|};
                await using var reader = await command.ExecuteReaderAsync();
                var columns = new List<string>();
                while (await reader.ReadAsync())
                {
                    columns.Add(reader.GetString(0));
                }

                return columns;
            }
        }
        """,
        """
        public interface IDatabases { DbConnection Open(string server, string database); }
        public class PostgresTools(IDatabases databases)
        {
            [McpServerTool]
            public Task<List<string>> GetTableSchema(string server, string database, string table) => Columns(databases.Open(server, database), table);

            private static async Task<List<string>> Columns(DbConnection connection, string table)
            {
                await using var command = connection.CreateCommand();
                command.CommandText = "SELECT column_name FROM information_schema.columns WHERE table_name = @table;";
                var parameter = command.CreateParameter();
                parameter.ParameterName = "table";
                parameter.Value = table;
                command.Parameters.Add(parameter);
                await using var reader = await command.ExecuteReaderAsync();
                var columns = new List<string>();
                while (await reader.ReadAsync())
                {
                    columns.Add(reader.GetString(0));
                }

                return columns;
            }
        }
        """);

    /// <summary>A tool for queries, said to read only, ran any statement. A check was put before it, which the project has to name.</summary>
    public static Incident ReadOnlyQuery { get; } = new(
        "microsoft/mcp #518",
        """
        public class PostgresTools(DbConnection connection)
        {
            [McpServerTool(ReadOnly = true)]
            public async Task<string?> Query(string query)
            {
                await using var command = connection.CreateCommand();
                command.CommandText = {|SECT2103:query|};
                return (await command.ExecuteScalarAsync())?.ToString();
            }
        }
        """,
        """
        [assembly: Flow("validator Sql QueryCheck.EnsureReadsOnly query")]
        public static class QueryCheck
        {
            public static void EnsureReadsOnly(string query)
            {
                if (!query.StartsWith("SELECT ", StringComparison.OrdinalIgnoreCase) || query.Contains(';') || query.Contains("--"))
                {
                    throw new ArgumentException("Not a single statement that reads.");
                }
            }
        }
        public class PostgresTools(DbConnection connection)
        {
            [McpServerTool(ReadOnly = true)]
            public async Task<string?> Query(string query)
            {
                QueryCheck.EnsureReadsOnly(query);
                await using var command = connection.CreateCommand();
                command.CommandText = query;
                return (await command.ExecuteScalarAsync())?.ToString();
            }
        }
        """);

    /// <summary>An agent looked at the first word of a command, and gave all of it to a shell.</summary>
    public static Incident CommandLine { get; } = new(
        "a2a-samples #636",
        """
        public class CommandTools
        {
            private static readonly HashSet<string> _allowed = ["echo", "ls", "date"];

            [McpServerTool]
            public void Execute(string command)
            {
                var parts = command.Split(' ', 2);
                if (!_allowed.Contains(parts[0]))
                {
                    throw new InvalidOperationException("Not allowed.");
                }

                var start = new ProcessStartInfo { FileName = "/bin/bash", UseShellExecute = false };
                start.Arguments = {|SECT2101:$"-c \"{command}\""|};
                Process.Start(start);
            }
        }
        """,
        """
        public class CommandTools
        {
            private static readonly HashSet<string> _allowed = ["echo", "ls", "date"];

            [McpServerTool]
            public void Execute(string program, string[] arguments)
            {
                if (!_allowed.Contains(program))
                {
                    throw new InvalidOperationException("Not allowed.");
                }

                var start = new ProcessStartInfo { FileName = program, UseShellExecute = false };
                foreach (var argument in arguments)
                {
                    start.ArgumentList.Add(argument);
                }

                Process.Start(start);
            }
        }
        """);
}
