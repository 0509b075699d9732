// React then says when a test changes a view without waiting for it.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
