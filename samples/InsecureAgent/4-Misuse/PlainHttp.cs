using System;
using System.Net.Http;

namespace InsecureAgent.Misuse.PlainHttp;

public static class Clients
{
    public static void Configure(HttpClient client, string token)
    {
        // SECT4016 warning: the token travels in clear.
        client.BaseAddress = new Uri("http://api.example.com/");
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
    }
}
