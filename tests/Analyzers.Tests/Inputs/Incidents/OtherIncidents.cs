namespace SecureTools.Analyzers.Tests.Inputs.Incidents;

/// <summary>Addresses and patterns that a model chose.</summary>
internal static class OtherIncidents
{
    /// <summary>A downloader fetched any address and wrote it to any place.</summary>
    public static Incident WebDownload { get; } = new(
        "semantic-kernel #13644",
        """
        public class WebDownloadPlugin(HttpClient client)
        {
            [KernelFunction]
            public async Task DownloadToFile(Uri url, string filePath, CancellationToken cancel)
            {
                using var response = await client.GetAsync({|SECT2104:url|}, cancel);
                response.EnsureSuccessStatusCode();
                await using var source = await response.Content.ReadAsStreamAsync(cancel);
                await using var target = new FileStream({|SECT2102:filePath|}, FileMode.Create);
                await source.CopyToAsync(target, cancel);
            }
        }
        """,
        """
        public class WebDownloadPlugin(HttpClient client)
        {
            [Tool]
            public async Task DownloadToFile([AllowedHosts("downloads.example.com")] AllowedUrl url, [InDirectory("downloads")] SafePath file, CancellationToken cancel)
            {
                using var response = await client.GetAsync(url.Uri, cancel);
                response.EnsureSuccessStatusCode();
                await using var source = await response.Content.ReadAsStreamAsync(cancel);
                await using var target = file.OpenWrite();
                await source.CopyToAsync(target, cancel);
            }
        }
        """);

    /// <summary>A server of tools for a cloud sent its own token to an address that came as the identifier of a resource.</summary>
    public static Incident ResourceUrl { get; } = new(
        "CVE-2026-26118",
        """
        public interface ITokens { Task<string> Get(CancellationToken cancel); }
        public class ResourceTools(HttpClient client, ITokens tokens)
        {
            [McpServerTool]
            public async Task<string> ShowResource(string resource, CancellationToken cancel)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, {|SECT2104:resource|});
                request.Headers.Add("Authorization", "Bearer " + await tokens.Get(cancel));
                using var response = await client.SendAsync(request, cancel);
                return await response.Content.ReadAsStringAsync(cancel);
            }
        }
        """,
        """
        public interface ITokens { Task<string> Get(CancellationToken cancel); }
        public class ResourceTools(HttpClient client, ITokens tokens)
        {
            [McpServerTool]
            public async Task<string> ShowResource(string resource, CancellationToken cancel)
            {
                var url = new Uri(resource);
                if (url.Scheme != "https" || url.Host != "management.example.com")
                {
                    throw new ArgumentException("Not a resource.");
                }

                using var request = new HttpRequestMessage(HttpMethod.Get, url);
                request.Headers.Add("Authorization", "Bearer " + await tokens.Get(cancel));
                using var response = await client.SendAsync(request, cancel);
                return await response.Content.ReadAsStringAsync(cancel);
            }
        }
        """);

    /// <summary>The host of a ledger was built from the name that the caller gave.</summary>
    public static Incident LedgerName { get; } = new(
        "microsoft/mcp #3731",
        """
        public class LedgerTools(HttpClient client)
        {
            [McpServerTool]
            public Task<string> ReadLedger(string ledger, CancellationToken cancel) => client.GetStringAsync({|SECT2104:Endpoint(ledger)|}, cancel);

            private static Uri Endpoint(string ledger) => new($"https://{ledger}.ledger.example.com/app/transactions");
        }
        """,
        """
        public class LedgerTools(HttpClient client)
        {
            [McpServerTool]
            public Task<string> ReadLedger(string ledger, CancellationToken cancel) => client.GetStringAsync(Endpoint(ledger), cancel);

            private static Uri Endpoint(string ledger) => Regex.IsMatch(ledger, "^[a-z0-9-]{3,24}\\z")
                ? new($"https://{ledger}.ledger.example.com/app/transactions")
                : throw new ArgumentException("Not a name of a ledger.");
        }
        """);

    /// <summary>A tool that explains the settings of a cache ran the patterns in them without a bound.</summary>
    public static Incident CachePattern { get; } = new(
        "bitplatform #12945",
        """
        public class CacheTools(List<string> urls)
        {
            [McpServerTool]
            public int CountMatches(string pattern)
            {
                var compiled = new Regex({|SECT2110:pattern|}, RegexOptions.IgnoreCase);
                return urls.Count(url => compiled.IsMatch(url));
            }
        }
        """,
        """
        public class CacheTools(List<string> urls)
        {
            [McpServerTool]
            public int CountMatches(string pattern)
            {
                var compiled = new Regex(pattern, RegexOptions.IgnoreCase, TimeSpan.FromMilliseconds(100));
                return urls.Count(url => compiled.IsMatch(url));
            }
        }
        """);
}
