using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Tests.Effects.Engine;

/// <summary>Calls whose arguments decide.</summary>
public sealed class JudgeTests
{
    [Theory]
    [InlineData("ReadsUntrusted", """Task Tool(HttpClient http) => http.GetStringAsync("https://example.com");""")]
    [InlineData("Sends", """Task Tool(HttpClient http) => http.PostAsync("https://example.com", null);""")]
    [InlineData("Deletes|Sends", """Task Tool(HttpClient http) => http.DeleteAsync("https://example.com");""")]
    [InlineData("ReadsUntrusted", """Task Tool(HttpClient http) => http.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://example.com"));""")]
    [InlineData("ReadsUntrusted", """Task Tool(HttpClient http) => http.SendAsync(new HttpRequestMessage());""")]
    [InlineData("Deletes|Sends", """Task Tool(HttpClient http) => http.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "https://example.com"));""")]
    [InlineData("Updates|Sends", """Task Tool(HttpClient http) { var request = new HttpRequestMessage { Method = HttpMethod.Put }; return http.SendAsync(request); }""")]
    [InlineData("Sends", """Task Tool(HttpClient http) { using var request = new HttpRequestMessage(); request.Method = HttpMethod.Post; return http.SendAsync(request); }""")]
    [InlineData("Updates|Sends", """Task Tool(HttpClient http) { var verb = new HttpMethod("PATCH"); var request = new HttpRequestMessage(verb, "x"); return http.SendAsync(request); }""")]
    [InlineData("ReadsUntrusted|Sends", """Task Tool(HttpClient http) { var request = new HttpRequestMessage(HttpMethod.Get, "x") { Content = new StringContent("x") }; return http.SendAsync(request); }""")]
    [InlineData("ReadsUntrusted|Deletes|Sends", """Task Tool(HttpClient http, bool gone) => http.SendAsync(new HttpRequestMessage(gone ? HttpMethod.Delete : HttpMethod.Get, "x"));""")]
    [InlineData("ReadsUntrusted|Sends?", """Task Tool(HttpClient http, HttpMethod verb) => http.SendAsync(new HttpRequestMessage(verb, "x"));""")]
    [InlineData("ReadsUntrusted|Sends?", """Task Tool(HttpClient http, HttpRequestMessage request) => http.SendAsync(request);""")]
    [InlineData("Deletes|Sends", """static readonly HttpMethod Verb = HttpMethod.Delete; Task Tool(HttpClient http) => http.SendAsync(new HttpRequestMessage(Verb, "x"));""")]
    [InlineData("ReadsUntrusted|Deletes|Sends", """Task Tool(HttpClient http, int what) => http.SendAsync(new HttpRequestMessage(what switch { 0 => HttpMethod.Get, 1 => HttpMethod.Delete, _ => throw new ArgumentException() }, "x"));""")]
    [InlineData("Deletes|Sends", """Task Tool(HttpClient http) => http.SendAsync(new HttpRequestMessage(new HttpMethod("PURGE"), "x"));""")]
    [InlineData("ReadsUntrusted", """Task Tool(HttpClient http) => http.SendAsync(new HttpRequestMessage(HttpMethod.Parse("PROPFIND"), "x"));""")]
    [InlineData("ReadsUntrusted|Sends?", """Task Tool(HttpClient http) => http.SendAsync(new HttpRequestMessage(new HttpMethod("FROB"), "x"));""")]
    public void Verb_Decides(string expected, string members) => EffectBench.Does(expected, members);

    [Theory]
    [InlineData("Reads", """File.Open("x", FileMode.Open)""")]
    [InlineData("Reads", """File.Open("x", FileMode.Open, FileAccess.Read)""")]
    [InlineData("Reads", """File.Open("x", FileMode.OpenOrCreate, FileAccess.Read, FileShare.Delete)""")]
    [InlineData("Reads|Updates", """new FileStream("x", FileMode.Open, FileAccess.ReadWrite)""")]
    [InlineData("Creates", """new FileStream("x", FileMode.CreateNew)""")]
    [InlineData("Creates|Updates", """new FileStream("x", FileMode.Create)""")]
    [InlineData("Creates|Updates", """new FileStream("x", FileMode.Append)""")]
    [InlineData("Updates", """new FileStream("x", FileMode.Truncate, FileAccess.Write)""")]
    [InlineData("Reads|Deletes", """new FileStream("x", FileMode.Open, FileAccess.Read, FileShare.None, 1, FileOptions.DeleteOnClose | FileOptions.Asynchronous)""")]
    [InlineData("Reads", """new FileStream("x", new FileStreamOptions())""")]
    [InlineData("Creates", """new FileStream("x", new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write })""")]
    [InlineData("Updates", """new FileStream("x", mode)""")]
    [InlineData("Reads|Updates", """new FileStream("x", FileMode.Open, access)""")]
    [InlineData("Reads|Creates|Updates", """File.Open("x", all ? FileMode.Create : FileMode.Open)""")]
    [InlineData("Reads", """File.OpenHandle("x")""")]
    [InlineData("Reads", """File.Open("x", FileMode.Open, FileAccess.Read, FileShare.None)""")]
    [InlineData("Reads", """File.Open("x", FileMode.Open, FileAccess.Read, FileShare.Delete)""")]
    [InlineData("Reads", """File.Open("x", FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)""")]
    [InlineData("Reads", """new FileStream("x", new FileStreamOptions { Share = FileShare.Delete })""")]
    [InlineData("Reads", """File.Open("x", FileMode.Open, FileAccess.Read, share)""")]
    [InlineData("Reads|Updates", """File.Open("x", FileMode.Open, FileAccess.ReadWrite, FileShare.Read)""")]
    [InlineData("Creates", """new FileStream("x", FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose)""")]
    [InlineData("Creates|Deletes", """new FileStream("x", FileMode.CreateNew, FileAccess.Write, FileShare.Delete, 1, FileOptions.DeleteOnClose)""")]
    [InlineData("Creates|Deletes", """new FileStream("x", FileMode.CreateNew, FileAccess.Write, share, 1, FileOptions.DeleteOnClose)""")]
    [InlineData("Creates|Updates|Deletes", """new FileStream("x", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose)""")]
    [InlineData("Creates|Deletes", """new FileStream("x", new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.DeleteOnClose })""")]
    public void Mode_Decides(string expected, string open) => EffectBench.Does(expected, $"void Tool(FileMode mode, FileAccess access, FileShare share, bool all) {{ using IDisposable file = {open}; }}");

    [Theory]
    [InlineData("Executes", "git", """Process.Start("git", "push")""")]
    [InlineData("Executes", "git", """Process.Start(new ProcessStartInfo("git"))""")]
    [InlineData("Executes", "git", """Process.Start(new ProcessStartInfo { FileName = "git" })""")]
    [InlineData("Executes", null, """Process.Start(name)""")]
    [InlineData("Sends", "example.com", """Process.Start(new ProcessStartInfo("https://example.com/a") { UseShellExecute = true })""")]
    public void Program_IsTheTarget(string expected, string? target, string start) => Targets(expected, target, $"void Tool(string name) => {start};");

    [Theory]
    [InlineData("Executes", "git", """void Tool() { var process = new Process { StartInfo = new ProcessStartInfo("git") }; process.Start(); }""")]
    [InlineData("Executes", "git", """void Tool() { var process = new Process(); process.StartInfo.FileName = "git"; process.Start(); }""")]
    [InlineData("Executes", "git", """void Tool() { var info = new ProcessStartInfo(); info.FileName = "git"; Process.Start(info); }""")]
    [InlineData("Deletes", "/tmp/x", """void Tool() => File.Delete("/tmp/x");""")]
    [InlineData("Deletes", "/tmp/x", """const string Root = "/tmp/"; void Tool() => File.Delete(Root + "x");""")]
    [InlineData("Deletes", null, """void Tool(string path) => File.Delete("/tmp/" + path);""")]
    [InlineData("ReadsUntrusted", "api.example.com", """Task Tool(HttpClient http, string id) => http.GetAsync($"https://api.example.com/orders/{id}");""")]
    [InlineData("ReadsUntrusted", null, """Task Tool(HttpClient http, string id) => http.GetAsync($"https://{id}.example.com/");""")]
    [InlineData("ReadsUntrusted", null, """Task Tool(HttpClient http, string id) => http.GetAsync("https://example.com" + id);""")]
    [InlineData("Deletes|Sends", "example.com", """Task Tool(HttpClient http, string id) => http.SendAsync(new HttpRequestMessage(HttpMethod.Delete, new Uri("https://user@example.com/" + id)));""")]
    public void Target_IsWhatTheConstantNames(string expected, string? target, string members) => Targets(expected, target, members);

    private static void Targets(string expected, string? target, string members)
    {
        var effects = EffectBench.Of("class C\n{\n" + members + "\n}\n");
        Assert.Equal(expected, EffectBench.Describe(effects));
        Assert.Equal(target, effects.Of((EffectKind)(-1))!.Target);
    }
}
