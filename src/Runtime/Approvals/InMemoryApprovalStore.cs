namespace SecureTools;

/// <summary>
/// Approvals in the memory of one process, bounded in number and bytes. A restart forgets them, and the calls stay refused.
/// </summary>
/// <remarks>
/// When the store is full, expired requests make room first, then used and denied ones; when all are open, a new request is refused. A
/// request expires by
/// the wall clock or by <see cref="TimeProvider.GetTimestamp"/>, whichever is earlier, so setting the clock back prolongs none. It is
/// remembered for
/// another lifetime, so that its late use gets an honest answer. An approver whose id differs from the caller's in case alone is the
/// caller. Answers come
/// synchronously.
/// </remarks>
public sealed class InMemoryApprovalStore : IApprovalStore
{
    /// <summary>The longest lifetime of a request, 366 days.</summary>
    public static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(366);

    private readonly Gate _gate = new();
    private readonly ApprovalShelf _shelf;
    private readonly bool _allowSelfApproval;

    /// <summary>Creates an empty store.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A bound is below 1, or the lifetime is not positive or longer than <see
    /// cref="MaxLifetime"/>.</exception>
    public InMemoryApprovalStore(ApprovalStoreOptions? options = null)
    {
        options ??= new ApprovalStoreOptions();
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.Lifetime, TimeSpan.Zero, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Lifetime, MaxLifetime, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Capacity, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.CapacityPerCaller, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxBytes, 1, nameof(options));
        _allowSelfApproval = options.AllowSelfApproval;
        _shelf = new ApprovalShelf(options);
    }

    /// <inheritdoc/>
    public ValueTask<ApprovalRequest?> RequestAsync(ApprovalTicket ticket, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        if (cancel.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<ApprovalRequest?>(cancel);
        }

        lock (_gate)
        {
            return new ValueTask<ApprovalRequest?>((_shelf.Find(ticket) ?? _shelf.TryAdd(ticket))?.Request);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> ApproveAsync(string id, string approver, CancellationToken cancel = default) =>
        DecideAsync(id, approver, ApprovalState.Approved, cancel);

    /// <inheritdoc/>
    public ValueTask<bool> DenyAsync(string id, string approver, CancellationToken cancel = default) =>
        DecideAsync(id, approver, ApprovalState.Denied, cancel);

    /// <inheritdoc/>
    public ValueTask<ApprovalFailure> ConsumeAsync(string? id, ApprovalTicket ticket, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return cancel.IsCancellationRequested
            ? ValueTask.FromCanceled<ApprovalFailure>(cancel)
            : new ValueTask<ApprovalFailure>(string.IsNullOrEmpty(id) ? ApprovalFailure.Missing : Consume(id, ticket));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ApprovalRequest>> PendingAsync(CancellationToken cancel = default)
    {
        if (cancel.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<IReadOnlyList<ApprovalRequest>>(cancel);
        }

        lock (_gate)
        {
            return new ValueTask<IReadOnlyList<ApprovalRequest>>(_shelf.Pending());
        }
    }

    private ValueTask<bool> DecideAsync(string id, string approver, ApprovalState decision, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentException.ThrowIfNullOrEmpty(approver);
        return cancel.IsCancellationRequested
            ? ValueTask.FromCanceled<bool>(cancel)
            : new ValueTask<bool>(Decide(id, approver, decision));
    }

    private bool Decide(string id, string approver, ApprovalState decision)
    {
        lock (_gate)
        {
            var approval = _shelf.Find(id);
            var allowed = decision == ApprovalState.Denied
                ? approval is { IsOpen: true }
                : approval is { State: ApprovalState.Pending } && (_allowSelfApproval || !IsCaller(approver, approval));
            if (allowed)
            {
                _shelf.Move(approval!, decision);
            }

            return allowed;
        }
    }

    private static bool IsCaller(string approver, StoredApproval approval) =>
        string.Equals(approver, approval.Request.CallerId, StringComparison.OrdinalIgnoreCase);

    private ApprovalFailure Consume(string id, ApprovalTicket ticket)
    {
        lock (_gate)
        {
            if (_shelf.Find(id) is not { } approval)
            {
                return ApprovalFailure.Unknown;
            }

            var failure = ticket.Compare(approval.Request);
            failure = failure == ApprovalFailure.None ? approval.Failure : failure;
            if (failure == ApprovalFailure.None)
            {
                _shelf.Move(approval, ApprovalState.Used);
            }

            return failure;
        }
    }
}
