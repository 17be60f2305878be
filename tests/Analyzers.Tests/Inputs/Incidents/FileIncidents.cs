namespace SecureTools.Analyzers.Tests.Inputs.Incidents;

/// <summary>Files that a model chose.</summary>
internal static class FileIncidents
{
    private const string Session = "public interface ISession { Task<byte[]> Download(string name); Task Upload(string name, byte[] data); }\n";

    private const string Allowed = """
            private const string Folder = "/srv/agent/";

            private static string Inside(string path)
            {
                var full = Path.GetFullPath(Path.Combine(Folder, path));
                if (!full.StartsWith(Folder, StringComparison.Ordinal))
                {
                    throw new UnauthorizedAccessException();
                }

                return full;
            }

        """;

    /// <summary>A function that fetched files from a sandbox wrote them to any path of the host, and was offered to the model.</summary>
    public static Incident Download { get; } = new(
        "CVE-2026-25592",
        Session + """
        public class SandboxPlugin(ISession session)
        {
            [KernelFunction]
            public async Task<string> DownloadFile(string remoteName, string localPath)
            {
                var data = await session.Download(remoteName);
                await File.WriteAllBytesAsync({|SECT2102:localPath|}, data);
                return "done";
            }
        }
        """,
        Session + $$"""
        public class SandboxPlugin(ISession session)
        {
        {{Allowed}}
            [KernelFunction]
            public async Task<string> DownloadFile(string remoteName, string localPath)
            {
                var target = Inside(localPath);
                var data = await session.Download(remoteName);
                await File.WriteAllBytesAsync(target, data);
                return "done";
            }
        }
        """);

    /// <summary>The way back: any file of the host could be sent into the sandbox, and from there to the model.</summary>
    public static Incident Upload { get; } = new(
        "semantic-kernel #13478",
        Session + """
        public class SandboxPlugin(ISession session)
        {
            [KernelFunction]
            public Task UploadFile(string remoteName, string localPath) => Send(remoteName, new FileInfo(localPath));

            private async Task Send(string name, FileInfo file)
            {
                using var stream = {|SECT2102:file|}.OpenRead();
                using var copy = new MemoryStream();
                await stream.CopyToAsync(copy);
                await session.Upload(name, copy.ToArray());
            }
        }
        """,
        Session + $$"""
        public class SandboxPlugin(ISession session)
        {
        {{Allowed}}
            [KernelFunction]
            public Task UploadFile(string remoteName, string localPath) => Send(remoteName, new FileInfo(Inside(localPath)));

            private async Task Send(string name, FileInfo file)
            {
                using var stream = file.OpenRead();
                using var copy = new MemoryStream();
                await stream.CopyToAsync(copy);
                await session.Upload(name, copy.ToArray());
            }
        }
        """);

    /// <summary>A plugin for documents handed every path on to a connector, behind an interface, that opened it.</summary>
    public static Incident Documents { get; } = new(
        "semantic-kernel #13683",
        """
        public interface IFiles { Stream Open(string path); }
        public sealed class LocalFiles : IFiles
        {
            public Stream Open(string path) => File.Open({|SECT2102:Environment.ExpandEnvironmentVariables(path)|}, FileMode.Open);
        }
        public class DocumentPlugin(IFiles files)
        {
            [KernelFunction]
            public async Task<string> ReadText(string path)
            {
                using var reader = new StreamReader(files.Open(path));
                return await reader.ReadToEndAsync();
            }
        }
        """,
        $$"""
        public interface IFiles { Stream Open(string path); }
        public sealed class LocalFiles : IFiles
        {
            public Stream Open(string path) => File.Open(path, FileMode.Open);
        }
        public class DocumentPlugin(IFiles files)
        {
        {{Allowed}}
            [KernelFunction]
            public async Task<string> ReadText(string path)
            {
                using var reader = new StreamReader(files.Open(Inside(path)));
                return await reader.ReadToEndAsync();
            }
        }
        """);

    /// <summary>Any file of the host could be put into the cloud.</summary>
    public static Incident CloudUpload { get; } = new(
        "semantic-kernel #13953",
        """
        public interface ICloudDrive { Task Put(string name, Stream data); }
        public class CloudDrivePlugin(ICloudDrive drive)
        {
            [KernelFunction]
            public async Task UploadFile(string filePath, string destination)
            {
                var path = Environment.ExpandEnvironmentVariables(filePath);
                await using var data = File.OpenRead({|SECT2102:path|});
                await drive.Put(destination, data);
            }
        }
        """,
        """
        public interface ICloudDrive { Task Put(string name, Stream data); }
        public class CloudDrivePlugin(ICloudDrive drive)
        {
            [Tool]
            public async Task UploadFile([InDirectory("outbox")] SafePath file, string destination)
            {
                await using var data = file.OpenRead();
                await drive.Put(destination, data);
            }
        }
        """);
}
