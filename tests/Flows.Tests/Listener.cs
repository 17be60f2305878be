using System.Net;
using System.Net.Sockets;

namespace SecureTools.Flows.Tests;

/// <summary>Answers every request on one address of the loopback network, and counts who came.</summary>
internal sealed class Listener : IDisposable
{
    private static readonly byte[] _answer = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nfine"u8.ToArray();
    private readonly TcpListener _listener;
    private int _visits;

    public Listener(string address)
    {
        _listener = new TcpListener(IPAddress.Parse(address), 0);
        _listener.Start();
        Address = $"{address}:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _ = AcceptAsync();
    }

    /// <summary>Host and port.</summary>
    public string Address { get; }

    public int Port => int.Parse(Address.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);

    public void Forget() => Volatile.Write(ref _visits, 0);

    /// <summary>Whether somebody came. A connection counts a moment after its client sees it, so it is waited for.</summary>
    public async Task<bool> WasVisitedAsync(TimeSpan patience)
    {
        var until = TimeProvider.System.GetTimestamp();
        while (Volatile.Read(ref _visits) == 0 && TimeProvider.System.GetElapsedTime(until) < patience)
        {
            await Task.Delay(5);
        }

        return Volatile.Read(ref _visits) > 0;
    }

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref _visits);
                _ = AnswerAsync(client);
            }
        }
        catch (Exception error) when (error is ObjectDisposedException or SocketException)
        {
            // The listener was disposed.
        }
    }

    private static async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                if (await stream.ReadAsync(new byte[8192]) > 0)
                {
                    await stream.WriteAsync(_answer);
                }
            }
            catch (IOException)
            {
                // The client left.
            }
        }
    }
}
