using System.Runtime.InteropServices;

namespace SecureTools;

/// <summary>
/// The approvals by id and by ticket, those within their lifetime and those past it each in the order of creation. Not thread-safe.
/// </summary>
internal sealed class ApprovalShelf(ApprovalStoreOptions options)
{
    private readonly Dictionary<string, StoredApproval> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<ApprovalTicket, StoredApproval> _byTicket = [];
    private readonly Dictionary<string, int> _openByCaller = new(StringComparer.Ordinal);
    private readonly LinkedList<StoredApproval> _current = new();
    private readonly LinkedList<StoredApproval> _past = new();
    private readonly SteadyClock _clock = new(options.TimeProvider);
    private long _bytes;

    public StoredApproval? Find(string id)
    {
        Refresh();
        return Settled(_byId.GetValueOrDefault(id));
    }

    /// <summary>What an identical ticket is answered with: pending, approved or denied.</summary>
    public StoredApproval? Find(ApprovalTicket ticket)
    {
        Refresh();
        return Settled(_byTicket.GetValueOrDefault(ticket)) is { } approval && approval.Place.List == _current ? approval : null;
    }

    public StoredApproval? TryAdd(ApprovalTicket ticket)
    {
        var size = StoredApproval.Size(ticket);
        if (_openByCaller.GetValueOrDefault(ticket.CallerId) >= options.CapacityPerCaller || !TryMakeRoom(size))
        {
            return null;
        }

        var approval = new StoredApproval(ticket, NewRequest(ticket), _clock.Now);
        _byId.Add(approval.Request.Id, approval);
        _byTicket.Add(ticket, approval);
        _current.AddLast(approval.Place);
        _bytes += size;
        Count(ticket.CallerId, 1);
        return approval;
    }

    public void Move(StoredApproval approval, ApprovalState state)
    {
        var wasOpen = approval.IsOpen;
        approval.State = state;
        if (wasOpen && !approval.IsOpen)
        {
            Count(approval.Request.CallerId, -1);
        }

        if (state is ApprovalState.Used or ApprovalState.Expired)
        {
            Forget(approval);
        }
    }

    public IReadOnlyList<ApprovalRequest> Pending()
    {
        Refresh();
        return _current
            .Where(approval => approval.State == ApprovalState.Pending && !IsOver(approval))
            .Select(approval => approval.Request)
            .ToArray();
    }

    private ApprovalRequest NewRequest(ApprovalTicket ticket)
    {
        var now = _clock.UtcNow;
        return new ApprovalRequest
        {
            Id = RandomId.Create(),
            Tool = ticket.Tool,
            CallerId = ticket.CallerId,
            Session = ticket.Session,
            ArgumentsHash = ticket.ArgumentsHash,
            Arguments = ticket.Arguments,
            CreatedAt = now,
            ExpiresAt = now + options.Lifetime,
        };
    }

    private bool IsOver(StoredApproval approval) =>
        _clock.Now - approval.Created >= options.Lifetime.Ticks || _clock.UtcNow >= approval.Request.ExpiresAt;

    private void Refresh()
    {
        while (_current.First is { } oldest && IsOver(oldest.Value))
        {
            Expire(oldest.Value);
        }

        while (_past.First is { } oldest && _clock.Now - oldest.Value.Created >= 2 * options.Lifetime.Ticks)
        {
            Drop(oldest.Value);
        }
    }

    // When the wall clock was set, the oldest is not always the first to expire.
    private StoredApproval? Settled(StoredApproval? approval)
    {
        if (approval?.Place.List == _current && IsOver(approval))
        {
            Expire(approval);
        }

        return approval;
    }

    private void Expire(StoredApproval approval)
    {
        // What was used or denied stays so: that says more than that it is also over.
        if (approval.IsOpen)
        {
            Move(approval, ApprovalState.Expired);
        }

        Forget(approval);
        _current.Remove(approval.Place);
        _past.AddLast(approval.Place);
    }

    private bool TryMakeRoom(long size)
    {
        while (!HasRoom(size) && _past.First is { } oldest)
        {
            Drop(oldest.Value);
        }

        for (var node = _current.First; node is not null && !HasRoom(size);)
        {
            var (approval, next) = (node.Value, node.Next);
            if (!approval.IsOpen)
            {
                Drop(approval);
            }

            node = next;
        }

        return HasRoom(size);
    }

    private bool HasRoom(long size) => _byId.Count < options.Capacity && _bytes + size <= options.MaxBytes;

    private void Drop(StoredApproval approval)
    {
        approval.Place.List!.Remove(approval.Place);
        _byId.Remove(approval.Request.Id);
        _bytes -= StoredApproval.Size(approval.Ticket);
        Forget(approval);
    }

    // Another request may have taken the ticket's place since.
    private void Forget(StoredApproval approval)
    {
        if (_byTicket.TryGetValue(approval.Ticket, out var known) && known == approval)
        {
            _byTicket.Remove(approval.Ticket);
        }
    }

    private void Count(string caller, int change)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_openByCaller, caller, out _);
        count += change;
        if (count == 0)
        {
            _openByCaller.Remove(caller);
        }
    }
}
