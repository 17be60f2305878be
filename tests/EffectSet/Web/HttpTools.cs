using System.Net.Http.Json;
using SecureTools;

namespace EffectSet.Web;

/// <summary>HTTP: the verb says what happens.</summary>
public sealed class HttpTools(HttpClient http)
{
    // effects: ReadsUntrusted
    [Tool] public Task<string> ReadPage() => http.GetStringAsync("https://news.example.com/today");

    // effects: ReadsUntrusted
    [Tool]
    public async Task<string> ReadPage2()
    {
        using var response = await http.GetAsync("https://news.example.com/today");
        return await response.Content.ReadAsStringAsync();
    }

    // effects: Sends
    [Tool] public Task Notify(string text) => http.PostAsync("https://hooks.example.com/x", new StringContent(text));

    // effects: Sends
    [Tool] public Task NotifyJson(string text) => http.PostAsJsonAsync("https://hooks.example.com/x", new { text });

    // effects: Updates|Sends
    [Tool] public Task PutItem(int id, string text) => http.PutAsync($"https://api.example.com/items/{id}", new StringContent(text));

    // effects: Updates|Sends
    [Tool] public Task PatchItem(int id, string text) => http.PatchAsync($"https://api.example.com/items/{id}", new StringContent(text));

    // effects: Deletes|Sends
    [Tool] public Task DropItem(int id) => http.DeleteAsync($"https://api.example.com/items/{id}");

    // effects: Deletes|Sends
    [Tool]
    public async Task Retire(int id)
    {
        var request = new HttpRequestMessage(HttpMethod.Delete, $"https://api.example.com/items/{id}");
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    // effects: Deletes|Sends
    [Tool]
    public async Task Retire2(int id)
    {
        var address = new Uri("https://api.example.com/items/" + id);
        using var request = new HttpRequestMessage { Method = HttpMethod.Delete, RequestUri = address };
        await http.SendAsync(request);
    }

    // effects: Deletes|Sends
    [Tool]
    public async Task Retire3(int id)
    {
        using var request = new HttpRequestMessage(new HttpMethod("DELETE"), "https://api.example.com/items/" + id);
        await http.SendAsync(request);
    }

    // effects: ReadsUntrusted
    [Tool]
    public async Task<string> Load(string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.example.com/items/deleted");
        using var response = await http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    // effects: Sends
    [Tool]
    public async Task Publish(string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.example.com/posts") { Content = new StringContent(text) };
        await http.SendAsync(request);
    }

    // effects: none
    [Tool] public bool IsDeleteVerb(string verb) => new HttpMethod(verb) == HttpMethod.Delete;

    // effects: none
    [Tool] public string NameOfVerb() => HttpMethod.Delete.Method;

    // effects: none
    [Tool]
    public string PrepareDelete(int id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"https://api.example.com/items/{id}");
        return request.ToString();
    }

    // effects: none
    [Tool] public void ForgetHeader() => http.DefaultRequestHeaders.Remove("X-Trace");

    // effects: none
    [Tool] public void ClearHeaders() => http.DefaultRequestHeaders.Clear();

    // effects: Deletes|Sends
    [Tool] public Task<object> DeleteFromJson(int id) => http.DeleteFromJsonAsync<object>($"https://api.example.com/items/{id}");

    // effects: ReadsUntrusted
    [Tool] public Task<string[]> GetJson() => http.GetFromJsonAsync<string[]>("https://api.example.com/items");

    // effects: ReadsUntrusted
    [Tool] public Task LoadThrough(int id) => Through(new HttpRequestMessage(HttpMethod.Get, $"https://api.example.com/items/{id}"));

    // effects: Deletes|Sends
    [Tool] public Task DropThrough(int id) => Through(new HttpRequestMessage(HttpMethod.Delete, $"https://api.example.com/items/{id}"));

    // effects: Deletes|Sends
    [Tool] public Task PurgeCopy(string path) => http.SendAsync(new HttpRequestMessage(new HttpMethod("PURGE"), "https://cdn.example.com/" + path));

    // effects: Updates|Deletes|Sends
    [Tool] public Task CallAny(string verb) => Through(new HttpRequestMessage(new HttpMethod(verb), "https://api.example.com/items"));

    // effects: ReadsUntrusted
    [Tool]
    public Task Probe(bool full) => Through(new HttpRequestMessage(full ? HttpMethod.Get : HttpMethod.Head, "https://api.example.com/items"));

    private Task<HttpResponseMessage> Through(HttpRequestMessage request) => http.SendAsync(request);
}
